import { css } from 'lit';
import { pageStyles } from '../../lab/page/styles/page-styles.js';

/** The plan, the samples, the table of trials and printed summaries. */
const ownStyles = css`
  .brackets {
    margin-block: 0.25rem 0.5rem;
    padding-inline-start: 1.125rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .kept {
    margin-block-start: 0.5rem;
  }
  .samples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.25rem, 1fr));
    gap: 0.5rem 0.75rem;
    margin-block-start: 0.5rem;
    padding: 0;
    list-style: none;
    font-size: 0.75rem;
  }
  .trio {
    display: flex;
    gap: 2px;
  }
  .samples lab-image {
    inline-size: 30px;
  }
  .class-name {
    color: var(--_muted);
  }
  lab-parallel {
    margin-block: 0.75rem;
  }
  .scroll.tall {
    max-block-size: 26rem;
    overflow-y: auto;
  }
  table.trials,
  table.corners {
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  .trials thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .trials td,
  .trials th {
    white-space: nowrap;
  }
  .sort,
  .pick {
    min-block-size: 1.75rem;
    padding: 0.125rem 0.25rem;
    border-color: transparent;
    background: transparent;
    font: inherit;
  }
  .sort:hover,
  .pick:hover {
    border-color: var(--_border);
  }
  .pick {
    font-variant-numeric: tabular-nums;
  }
  .results > .hint + .buttons,
  .results > lab-figure {
    margin-block-start: 0.625rem;
  }
  .trials :is(td, th) {
    padding-inline: 0.25rem 0.375rem;
  }
  .printed {
    margin-block-start: 0.5rem;
  }
  .printed pre {
    max-block-size: 22rem;
    margin: 0.375rem 0 0;
    padding: 0.75rem;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font: 0.8125rem / 1.4 ui-monospace, monospace;
  }
  .printed button {
    margin-block-start: 0.375rem;
  }
  .verdict {
    max-inline-size: 44rem;
    margin-block-start: 0.75rem;
    padding: 0.75rem 1rem;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
    font-size: 1rem;
  }
  @media print {
    .scroll.tall,
    .printed pre {
      max-block-size: none;
      overflow: visible;
      white-space: pre-wrap;
    }
    .printed button,
    [part='export'] {
      display: none;
    }
  }
`;

export const tunerStyles = [pageStyles, ownStyles];
