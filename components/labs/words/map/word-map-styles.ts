import { css } from 'lit';

/** Beside the styles that all maps share. */
export const wordMapStyles = css`
  .surface {
    touch-action: pan-y;
  }
  /* On paper there is less room than it was drawn for. */
  .surface svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  .names {
    gap: 2px 14px;
    margin-block: 0.25rem;
    font-size: 0.8125rem;
  }
  .names li {
    display: inline-flex;
    gap: 5px;
    align-items: center;
  }
  .names .swatch {
    inline-size: 12px;
    block-size: 12px;
  }
`;
