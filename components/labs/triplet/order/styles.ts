import { css } from 'lit';

/** The shares as bars, and the hardest pairs. */
export const orderStyles = css`
  .order {
    margin-block-start: 1rem;
  }
  .order p {
    max-inline-size: 44rem;
    margin-block-start: 0.25rem;
  }
  .order dl {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 32rem;
    margin-block: 0.5rem 0;
  }
  .order dd {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    margin: 0;
  }
  .order .bar {
    flex: 1;
    background: var(--_tint);
  }
  [dir='rtl'] .order .bar {
    scale: -1 1;
  }
  .order rect {
    fill: var(--_accent);
  }
  .pairs {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 2rem;
    margin-block-start: 0.75rem;
  }
  .pairs figure {
    flex: 0 1 18rem;
    margin: 0;
  }
  .pairs lab-image {
    inline-size: 84px;
    margin-inline-end: 0.5rem;
  }
`;
