import { css } from 'lit';
import { pageStyles } from '../lab/page/styles/page-styles.js';

const ownStyles = css`
  .files {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 1rem;
  }
  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    margin-block-start: 1.25rem;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: end;
  }
  .choices label {
    display: block;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .plots {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
  }
  @container (min-width: 48rem) {
    .plots {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .repeated ul {
    padding-inline-start: 1.25rem;
  }
  th small,
  td small {
    display: block;
    color: var(--_muted);
    font-weight: 400;
  }
  td.text,
  th.text {
    text-align: start;
  }
  td small {
    white-space: nowrap;
  }
  .warn,
  th small.warn,
  td small.warn {
    color: var(--_warning);
  }
  thead button {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
  }
  tbody button {
    min-block-size: 1.5rem;
    padding-inline: 0.5rem;
  }
  td a {
    color: var(--_accent);
  }
`;

export const classStyles = [...pageStyles, ownStyles];
