import { css } from 'lit';
import { pageStyles } from '../../lab/page/styles/page-styles.js';
import { projectionStyles } from '../../projection/projection-styles.js';

/** The picture of the zones, and the hardest triplets. */
const ownStyles = css`
  .zones svg {
    display: block;
    inline-size: min(100%, 30rem);
    margin-block: 0.75rem 0.5rem;
    font-size: 13px;
  }
  .zones text {
    fill: var(--_text);
    text-anchor: middle;
  }
  .zones .ring {
    fill: color-mix(in srgb, var(--_accent) 16%, transparent);
    stroke: var(--_accent);
    stroke-dasharray: 4 3;
  }
  .zones .inner {
    fill: color-mix(in srgb, var(--_accent) 16%, transparent);
    stroke: var(--_accent);
  }
  .zones .measure {
    fill: none;
    stroke: var(--_text);
  }
  .zones g circle {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  .zones g text {
    font-style: italic;
  }
  .zones .negative circle {
    stroke-dasharray: 3 2;
  }
  .zones p {
    max-inline-size: 44rem;
  }

  .hardest h4 {
    font-weight: 600;
  }
  table.triplets {
    inline-size: 100%;
    margin-block-start: 0.25rem;
  }
  .triplets td span {
    margin-inline-start: 0.375rem;
    font-size: 0.8125rem;
  }
  .triplets th,
  .triplets td {
    text-align: start;
  }
  .triplets lab-image {
    inline-size: 40px;
  }
  .one-point {
    align-self: center;
    max-inline-size: 26rem;
  }
  .one-point::before {
    content: '';
    display: block;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    margin: 2rem auto;
    border-radius: 50%;
    background: var(--_accent);
  }
`;

export const tripletStyles = [pageStyles, projectionStyles, ownStyles];
