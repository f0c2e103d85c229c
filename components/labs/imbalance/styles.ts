import { css } from 'lit';
import { pageStyles } from '../../lab/page/styles/page-styles.js';

/** Parts side by side, the matrix, the threshold, the pitfalls and the card. */
const ownStyles = css`
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem 1.5rem;
    margin-block-start: 0.75rem;
  }
  .parts > * {
    min-inline-size: 0;
  }
  @container (min-width: 56rem) {
    .parts {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
    }
    .parts table {
      font-size: 0.75rem;
    }
    .parts th,
    .parts td,
    [dir='rtl'] .parts th,
    [dir='rtl'] .parts td {
      padding-inline: 0 0.375rem;
    }
  }
  .controls {
    align-content: start;
  }
  .wide button {
    justify-self: start;
  }
  .parts details,
  .goal-buttons {
    margin-block-start: 0.625rem;
  }
  .results > .hint + lab-figure,
  .results > lab-figure {
    margin-block-start: 0.75rem;
  }
  .wide {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 30rem;
  }
  .check {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 1.75rem;
    margin-block-start: 0.5rem;
    font-size: 0.875rem;
  }
  .finding {
    max-inline-size: 44rem;
    margin-block-start: 0.75rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_accent);
  }
  .examples dl {
    display: grid;
    gap: 0.375rem;
    margin-block-start: 0.5rem;
  }
  .examples dl > div {
    display: grid;
    grid-template-columns: minmax(5.5rem, 11rem) minmax(0, 1fr);
    gap: 0.5rem;
    align-items: center;
  }
  .examples dt small {
    display: block;
    color: var(--_muted);
  }
  .examples dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .examples lab-image {
    inline-size: 40px;
  }

  .threshold input {
    inline-size: 100%;
    min-block-size: 1.75rem;
  }
  .threshold output {
    display: block;
    min-block-size: 1.5em;
    font-size: 0.875rem;
  }
  td.low {
    color: var(--_error);
    font-weight: 650;
  }
  pre {
    overflow-x: auto;
    margin: 0.5rem 0 0;
    padding: 0.5rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.75rem;
    line-height: 1.35;
  }

  .roc {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem 1.5rem;
    align-items: start;
    margin-block-start: 0.75rem;
  }
  @container (min-width: 46rem) {
    .roc {
      grid-template-columns: minmax(0, 1fr) minmax(300px, 24rem);
    }
  }
  svg.roc-square {
    inline-size: 100%;
    min-inline-size: min(300px, 100%);
    max-inline-size: 24rem;
    fill: currentColor;
    font-size: 12px;
    touch-action: none;
    cursor: crosshair;
  }
  .roc-square .square {
    fill: var(--_surface);
    stroke: var(--_border);
  }
  .roc-square .muted {
    fill: var(--_muted);
  }
  .roc-square :is(.guessing, .reading) {
    fill: none;
    stroke: var(--_muted);
    stroke-dasharray: 3 4;
  }
  .roc-square .handle {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 3;
    cursor: grab;
  }
  .roc-square .handle:focus-visible {
    outline: none;
    stroke: var(--_accent);
    stroke-width: 5;
  }
  .flag-board {
    position: relative;
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-auto-rows: 9.5rem;
    max-inline-size: 32rem;
  }
  .flag-cell {
    padding: 0.375rem 0.5rem;
    border: 1px solid var(--_border);
    font-size: 0.8125rem;
  }
  .flag-cell.right {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }
  .flag-cell.wrong {
    background: color-mix(in srgb, var(--_error) 9%, var(--_surface));
  }
  .flag-mark {
    position: absolute;
    inset-inline-start: calc(var(--column) * 50% + 0.25rem + var(--x) * min(1.95rem, 9.4%));
    inset-block-start: calc(var(--row) * 9.5rem + 3.9rem + var(--y) * 2.6rem);
    inline-size: min(1.75rem, 8.6%);
    block-size: 2.4rem;
    border-block-end: 3px solid var(--mark);
    font-size: 0.6875rem;
    line-height: 1;
    text-align: center;
  }
  .flag-mark lab-image {
    inline-size: 100%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .flag-mark {
      transition:
        inset-inline-start 0.35s,
        inset-block-start 0.35s;
    }
  }

  .goal-meter {
    margin-block: 0.75rem;
    font-size: 0.875rem;
  }
  .goal-meter ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    margin-block-start: 0.25rem;
    padding: 0;
    list-style: none;
  }
  .goal-meter li {
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-variant-numeric: tabular-nums;
  }
  .goal-meter .met {
    border-color: var(--_accent);
    font-weight: 650;
  }

  table.matrix {
    print-color-adjust: exact;
    inline-size: 100%;
    font-size: 0.75rem;
  }
  .matrix th,
  .matrix td,
  [dir='rtl'] .matrix th,
  [dir='rtl'] .matrix td {
    padding: 1px;
    border: 0;
    text-align: center;
  }
  .parts .matrix th,
  .parts .matrix td,
  [dir='rtl'] .parts .matrix th,
  [dir='rtl'] .parts .matrix td {
    padding: 1px;
  }
  .parts .matrix thead th {
    font-size: 0.6875rem;
  }
  .parts .matrix th:first-child,
  .matrix th:first-child {
    padding-inline-end: 0.25rem;
    text-align: start;
  }
  .matrix button {
    inline-size: 100%;
    min-inline-size: 2rem;
    min-block-size: 2.25rem;
    padding: 0.125rem;
    border-color: transparent;
    border-radius: 3px;
    color: inherit;
    line-height: 1.15;
  }
  .matrix button:disabled {
    opacity: 1;
    cursor: default;
  }
  .matrix button small {
    display: block;
    color: var(--_muted);
    font-size: 0.6875rem;
  }
  .matrix .right button {
    background: color-mix(in srgb, var(--_accent) calc(var(--share) * 34%), var(--_surface));
  }
  .matrix .wrong button {
    background: color-mix(in srgb, var(--_error) calc(var(--share) * 40%), var(--_surface));
  }
  .matrix button small,
  .matrix button span {
    color: var(--_text);
  }
  .matrix button[aria-pressed='true'] {
    border-color: var(--_text);
  }
  .matrix .beside button {
    border-color: var(--_muted);
    border-style: dashed;
  }
  .cell {
    margin-block-start: 0.75rem;
    padding: 0.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .sealed {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    margin-block-start: 0.875rem;
    padding: 0.75rem;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }
  .results > details,
  .results > h4 {
    margin-block-start: 0.875rem;
  }
  small.gain {
    color: var(--_accent);
    font-weight: 650;
  }
  small.loss {
    color: var(--_error);
    font-weight: 650;
  }
  .pitfalls {
    display: grid;
    gap: 1rem;
    margin-block-start: 0.75rem;
    padding-inline-start: 1.25rem;
  }
  .pitfalls button {
    margin-block-start: 0.5rem;
  }
  .card {
    display: grid;
    gap: 0.375rem;
    padding: 1rem;
    border: 2px solid var(--_warning);
    border-radius: var(--_radius);
  }
  .card p {
    max-inline-size: 44rem;
  }
  @media print {
    .sealed button,
    .pitfalls button,
    .threshold {
      display: none;
    }
  }
`;

export const imbalanceStyles = [pageStyles, ownStyles];
