import { css } from 'lit';

/** The live map's controls, the maps side by side, and the caution below. */
export const projectionStyles = css`
  .projection-controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem 0.75rem;
    margin-block-start: 0.75rem;
  }
  .projection-controls .field {
    display: grid;
    gap: 2px;
    font-size: 0.8125rem;
  }
  .projection-controls input[type='number'] {
    inline-size: 5.5rem;
  }
  .projection-controls .hint,
  .projection-controls .buttons,
  .projection-controls .methods {
    flex-basis: 100%;
  }
  .projection-controls .hint {
    margin: 0;
  }
  .projection-controls .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .compared {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr));
    gap: 1rem;
  }
  .caution {
    max-inline-size: 44rem;
    margin-block: 0.75rem 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_accent);
  }
  .caution cite {
    color: var(--_muted);
    font-size: 0.875em;
  }
  @media print {
    .projection-controls {
      display: none;
    }
  }
`;
