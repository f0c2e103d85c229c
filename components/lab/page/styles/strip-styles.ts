import { css } from 'lit';

/** Images in a row, each with what is said of it; they come with the first of them. */
export const stripStyles = css`
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.25rem;
    align-items: start;
    margin-block-start: 0.5rem;
  }
  .images {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
    list-style: none;
  }
  .images li,
  .strip figure {
    display: grid;
    gap: 0.125rem;
    justify-items: center;
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .images lab-image,
  .strip lab-image {
    inline-size: 48px;
  }
  .chosen lab-image {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
