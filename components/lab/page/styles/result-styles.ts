import { css } from 'lit';
import { scrollShades } from '../../../charts/scroll-shades.js';

/** Tables, sharing and the drop target. */
export const resultStyles = css`
  .methods {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    align-items: center;
    margin-block-start: 0.5rem;
  }
  .methods legend {
    float: inline-start;
    padding: 0;
    color: var(--_muted);
  }
  .methods label {
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    min-block-size: 1.75rem;
  }
  input[type='radio'] {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    translate: 0 0.125rem;
  }

  table {
    border-collapse: collapse;
    font-size: 0.875rem;
  }
  th,
  td {
    padding: 0.3125rem 0.75rem 0.3125rem 0;
    border-block-end: 1px solid var(--_border);
    text-align: end;
  }
  th:first-child,
  td:first-child {
    text-align: start;
  }
  thead th {
    color: var(--_muted);
    font-weight: 500;
  }
  tbody th {
    font-weight: 500;
  }
  [dir='rtl'] th,
  [dir='rtl'] td {
    padding: 0.3125rem 0 0.3125rem 0.75rem;
  }
  .scroll {
    overflow-x: auto;
    margin-block-start: 0.5rem;
    ${scrollShades}
  }
  table.scores {
    min-inline-size: min(100%, 34rem);
  }
  tr.shown > * {
    background: var(--_tint);
    font-weight: 650;
  }
  .findings {
    display: grid;
    gap: 0.375rem;
    max-inline-size: 44rem;
    margin-block-start: 0.375rem;
    padding-inline-start: 1.25rem;
  }
  .results .hint + h4,
  .results .scroll + .hint,
  .neighbours {
    margin-block-start: 0.875rem;
  }

  .sharing .buttons {
    margin-block: 0.75rem 0.25rem;
  }
  .by-hand {
    display: grid;
    gap: 0.25rem;
    max-inline-size: 40rem;
  }

  .drop {
    position: absolute;
    z-index: 5;
    inset: 0;
    display: grid;
    place-items: center;
    border: 3px dashed var(--_accent);
    border-radius: inherit;
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
    font-size: 1.25rem;
    pointer-events: none;
  }
`;
