import { html, nothing, type TemplateResult } from 'lit';
import type { ChartSize } from './chart.js';
import type { MapWords } from './chart-words.js';
import type { MapImages } from './image-atlas.js';
import type { ScreenPoint } from './map-view.js';
import { CLASS_COLORS } from './palette.js';

export interface LegendOptions {
  readonly classNames: readonly string[];
  readonly glyphs: readonly string[];
  readonly emphasised: number | null;
  /** The classes are steps of a scale, coloured as such. */
  readonly scale: boolean;
  readonly words: MapWords;
  onPress(label: number): void;
}

/** The classes; the map reads its colours from these swatches. */
export function mapLegend({ classNames, glyphs, emphasised, scale, words, onPress }: LegendOptions): TemplateResult {
  return html`<ul class="legend" part="legend" aria-label=${words.legend}>
    ${classNames.map(
      (name, label) => html`<li>
        <button type="button" aria-pressed=${emphasised === label} @click=${() => onPress(label)}>
          <span class="swatch ${scale ? `step-${label}` : `class-${label % CLASS_COLORS.length}`}" aria-hidden="true"><span>${glyphs[label]}</span></span>
          <span class=${name === glyphs[label] ? 'unseen' : ''}>${name}</span>
        </button>
      </li>`,
    )}
  </ul>`;
}

export type ZoomButton = 'in' | 'out' | 'reset' | 'lasso';

export interface ZoomOptions {
  readonly zoom: number;
  /** Whether a drag draws a loop; null where areas cannot be chosen. */
  readonly lassoing: boolean | null;
  readonly words: MapWords;
  onZoom(button: ZoomButton): void;
}

/** For those who have no wheel and no second finger. */
export function zoomButtons({ zoom, lassoing, words, onZoom }: ZoomOptions): TemplateResult {
  const button = (name: ZoomButton, label: string, sign: string) => html`
    <button
      type="button"
      title=${label}
      aria-label=${label}
      aria-disabled=${name !== 'in' && zoom <= 1}
      @click=${() => onZoom(name)}
    >
      ${sign}
    </button>
  `;
  return html`<div class="zoom">
    ${button('in', words.zoomIn, '+')}${button('out', words.zoomOut, '−')}${button('reset', words.resetView, '⤢')}
    ${lassoing === null ? nothing : lassoButton(lassoing, words, () => onZoom('lasso'))}
  </div>`;
}

function lassoButton(pressed: boolean, words: MapWords, onPress: () => void): TemplateResult {
  return html`<button type="button" title=${words.lasso} aria-label=${words.lasso} aria-pressed=${pressed} @click=${onPress}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M8 2.5c3.6 0 6 1.6 6 4s-2.4 4-6 4-6-1.6-6-4 2.4-4 6-4ZM5 10c-.8 1.2-.3 2.4.6 3.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-dasharray="2.4 1.6"
      />
    </svg>
  </button>`;
}

export interface TipOptions {
  readonly index: number;
  readonly text: string;
  readonly images: MapImages | null;
}

/** What the point under the pointer or the keyboard is; the live region says the same. */
export function mapTip({ index, text, images }: TipOptions): TemplateResult {
  const picture =
    images &&
    html`<lab-image
    .pixels=${pixelsOf(images, index)}
    .width=${images.width}
    .height=${images.height}
    .channels=${images.channels}
  ></lab-image>`;
  return html`<div class="tip" part="tip" aria-hidden="true">${picture}<span dir="auto">${text}</span></div>`;
}

function pixelsOf({ pixels, width, height, channels }: MapImages, index: number): Uint8Array {
  const length = width * height * channels;
  return pixels.subarray(index * length, (index + 1) * length);
}

const TIP_GAP = 16;

/** Beside its point, where there is room; else above or below it. Set through the style object: policies allow that. */
export function placeTip(tip: HTMLElement, at: ScreenPoint, size: ChartSize): void {
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const [left, right] = [at.x - TIP_GAP - width, at.x + TIP_GAP];
  const [above, below] = [at.y - TIP_GAP - height, at.y + TIP_GAP];
  const within = (place: number, most: number) => Math.max(0, Math.min(most, place));
  const isBeside = left >= 0 || right + width <= size.width;
  const x = isBeside ? (right + width <= size.width ? right : left) : within(at.x - width / 2, size.width - width);
  const y = isBeside ? within(at.y - height / 2, size.height - height) : above >= 0 ? above : below;
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
