import { css } from 'lit';

/** The layers in their order, each with what it makes of the image. */
export const networkStyles = css`
  .choice {
    margin-block-start: 0.5rem;
  }
  .choice form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    margin-block-start: 0.25rem;
  }
  .choice label {
    display: inline-flex;
    gap: 0.25rem;
    align-items: center;
    min-block-size: 2rem;
  }
  .choice lab-image {
    inline-size: 32px;
  }
  .layers {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
    gap: 0.75rem 1.25rem;
    margin-block-start: 0.75rem;
    padding: 0;
    list-style: none;
    font-size: 0.8125rem;
  }
  .layers li {
    position: relative;
    display: grid;
    align-content: end;
  }
  .layers li + li::before {
    content: '→';
    position: absolute;
    inset-inline-start: -1.0625rem;
    inset-block-end: 0.5rem;
    color: var(--_muted);
  }
  [dir='rtl'] .layers li + li::before {
    content: '←';
  }
  .layers button {
    block-size: 100%;
    padding: 0.375rem;
    font: inherit;
  }
  .layers li:not(:has(button)),
  .layers button {
    display: grid;
    align-content: end;
    justify-items: start;
    text-align: start;
  }
  .layers [aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .layers lab-image {
    inline-size: 100%;
    max-inline-size: 7rem;
    margin-block-end: 0.25rem;
  }
  .layers .name {
    font-weight: 600;
  }
  .opened {
    display: grid;
    gap: 0.5rem;
    margin: 0.75rem 0 0;
  }
  .opened lab-image {
    inline-size: min(100%, 24rem);
  }
  .opened figcaption {
    max-inline-size: 44rem;
  }
  .backbones {
    margin-block-start: 1.25rem;
  }
  .backbones p,
  .backbones button {
    max-inline-size: 44rem;
    margin-block-start: 0.5rem;
  }
  @media screen and (prefers-reduced-motion: no-preference) {
    .layers button lab-image {
      animation: passed 0.3s both;
    }
    .layers li:nth-child(3) lab-image {
      animation-delay: 0.2s;
    }
    .layers li:nth-child(4) lab-image {
      animation-delay: 0.4s;
    }
    .layers li:nth-child(n + 5) lab-image {
      animation-delay: 0.6s;
    }
    @keyframes passed {
      from {
        opacity: 0;
      }
    }
  }
`;
