import { css, unsafeCSS } from 'lit';
import { CLASS_COLORS, classColor, SCALE_STEPS } from './palette.js';

/** From what cannot be trusted to what can: pale to full. */
const steps = Array.from(
  { length: SCALE_STEPS },
  (_, step) => `.step-${step} { color: color-mix(in oklab, var(--_accent) ${20 + 20 * step}%, var(--_scale-low)); }`,
).join('\n');

const swatches = CLASS_COLORS.map((_, label) => `.class-${label} { color: ${classColor(label)}; }`).join('\n');

export const mapStyles = css`
  figure {
    margin: 0;
  }
  figcaption {
    font-weight: 600;
  }
  .map {
    position: relative;
    direction: ltr;
    margin-block: 0.25rem;
  }
  .surface {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    touch-action: pan-y;
    user-select: none;
  }
  .surface.zoomed {
    touch-action: none;
    cursor: grab;
  }
  .surface.lassoing {
    touch-action: none;
    cursor: crosshair;
  }
  .zoom button[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .surface.over {
    cursor: pointer;
  }
  /* The canvas reads these three; the transition tells when the page changes them. */
  canvas.points {
    display: block;
    inline-size: 100%;
    color: var(--_text);
    background-color: var(--_surface);
    border: 0 solid var(--_accent);
    transition: color 1ms;
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    margin: 0;
    color: var(--_muted);
    pointer-events: none;
  }
  .zoom {
    position: absolute;
    inset: 8px 8px auto auto;
    display: grid;
    gap: 4px;
  }
  .zoom button {
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    line-height: 1;
  }
  .zoom button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend button {
    display: flex;
    align-items: center;
    gap: 5px;
    min-block-size: 24px;
    padding: 1px 5px;
    border-color: transparent;
    background: none;
  }
  .legend button:hover,
  .legend button[aria-pressed='true'] {
    border-color: var(--_border);
  }
  .legend button[aria-pressed='true'] {
    border-color: currentColor;
  }
  .swatch {
    display: grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .swatch span {
    color: var(--_surface);
    font-size: 11px;
    font-weight: 700;
    line-height: 1;
  }
  ${unsafeCSS(swatches)}
  .legend,
  .map {
    --_scale-low: #d8a24a;
  }
  ${unsafeCSS(steps)}
  .tip {
    position: absolute;
    z-index: 1;
    inset: 0 auto auto 0;
    display: flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 220px;
    padding: 6px 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.16);
    font-size: 0.8125rem;
    pointer-events: none;
  }
  .summary {
    margin: 0.25rem 0 0;
    color: var(--_muted);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .zoom,
    .tip {
      display: none;
    }
  }
`;
