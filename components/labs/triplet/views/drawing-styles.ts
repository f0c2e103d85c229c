import { css } from 'lit';

/** The drawing pad, and what the network says of the drawing. */
export const drawingStyles = css`
  .easel {
    display: flex;
    flex-wrap: wrap;
    gap: 1.25rem 2rem;
    margin-block-start: 0.75rem;
  }
  .answer {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }
  .vote {
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .answer h4 {
    margin-block: 0.5rem 0.375rem;
  }
  @media print {
    .drawing {
      display: none;
    }
  }
`;
