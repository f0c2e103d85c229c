import { css } from 'lit';
import { pageStyles } from '../../lab/page/styles/page-styles.js';
import { projectionStyles } from '../../projection/projection-styles.js';
import { networkStyles } from './network/styles.js';

/** The picture of the zones, pairs, shares, the hardest triplets and the drawing pad. */
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
  @media print {
    .drawing {
      display: none;
    }
  }
`;

export const tripletStyles = [pageStyles, projectionStyles, networkStyles, ownStyles];
