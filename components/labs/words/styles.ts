import { css } from 'lit';
import { pageStyles } from '../../lab/page/styles/page-styles.js';

/** Questions, lists with bars, and the experiment. */
const ownStyles = css`
  .query {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }
  .query label {
    font-weight: 600;
  }
  .query.address {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25rem 0.5rem;
    max-inline-size: 40rem;
  }
  .query.address label,
  .query.address .hint {
    grid-column: 1 / -1;
  }
  .problems {
    padding-inline-start: 1.25rem;
    margin-block-end: 0.75rem;
    color: var(--_warning);
    font-size: 0.875rem;
  }
  .answer,
  .evaluation,
  .analogy {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    align-content: start;
  }
  .lists {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 1.25rem 1.75rem;
  }
  /* The step says above what the numbers are. */
  .many thead {
    display: none;
  }
  .lists.two {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  @container (max-width: 30rem) {
    .lists.many {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .lists.two,
    .lists.many {
      gap: 0.75rem;
      font-size: 0.8125rem;
    }
    :is(.two, .many) table.words td {
      inline-size: 50%;
      text-align: end;
    }
    :is(.two, .many) .bar {
      display: block;
      inline-size: 100%;
      block-size: 5px;
    }
  }
  .lists.single {
    align-content: start;
    max-inline-size: 24rem;
  }
  details > .lists {
    margin-block-start: 0.75rem;
  }
  table.words,
  table.wide {
    inline-size: 100%;
  }
  caption {
    padding-block-end: 0.25rem;
    text-align: start;
  }
  caption small {
    color: var(--_muted);
  }
  table.words th,
  table.words td {
    padding-block: 0.125rem;
  }
  table.words td {
    inline-size: 55%;
    white-space: nowrap;
  }
  .bar {
    inline-size: calc(100% - 3.25rem);
    vertical-align: middle;
  }
  .bar rect {
    fill: var(--_accent);
  }
  @media (prefers-reduced-motion: no-preference) {
    .bar rect {
      transition: width 250ms ease-out;
    }
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }
  .score {
    display: inline-block;
    inline-size: 2.75rem;
    text-align: end;
  }
  button.word {
    min-block-size: 1.5rem;
    padding: 0 0.25rem;
    margin-inline: -0.25rem;
    border-color: transparent;
    background: none;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  button.word[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  [data-lit] {
    background: var(--_tint);
    outline: 1px solid var(--_accent);
  }
  button.mark {
    display: inline;
    min-block-size: 0;
    padding: 0 0.125rem;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: underline dotted;
  }
  tr.odd > * {
    color: var(--_error);
    font-weight: 600;
  }
  .finding {
    max-inline-size: 44rem;
  }
  table + .finding {
    margin-block-start: 0.75rem;
  }
  .reasons h5 {
    margin-block: 0 0.25rem;
    font-size: 0.9375rem;
  }
  .verdict {
    padding: 0.5rem 0.75rem;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .verdict.failed {
    border-color: var(--_error);
  }
  .verdict .others {
    margin-block-start: 0.25rem;
    font-size: 0.9375rem;
    font-weight: 400;
  }
  .sources h4 {
    margin-block: 0.5rem 0.25rem;
  }
  .sources details {
    margin-block-start: 0.5rem;
  }
  .family h4 {
    margin-block-end: 0.25rem;
  }
  th.group {
    padding-block-start: 0.75rem;
    color: var(--_muted);
  }
  .experiment {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
    padding: 0.875rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .experiment label,
  .look-back label {
    display: grid;
    gap: 0.125rem;
    font-size: 0.875rem;
  }
  input[type='range'] {
    inline-size: 100%;
    max-inline-size: 28rem;
    min-block-size: 1.5rem;
  }
  .look-back output,
  .examples li {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  /* A grid that a page's end cuts lays its rows over each other; columns do not. */
  @media print {
    .answer,
    .lists {
      display: block;
    }
    .lists {
      columns: 2;
    }
    .lists > * {
      break-inside: avoid;
    }
    /* More formulas, where nobody asked for them. */
    details:not([open]):has(> .lists) {
      display: none;
    }
    .lists.single {
      columns: 1;
    }
  }
`;

export const wordStyles = [pageStyles, ownStyles];
