import { html, type TemplateResult } from 'lit';
import type { ChartSize } from './chart.js';
import type { MapWords } from './chart-words.js';
import type { MapImages } from './image-atlas.js';
import type { ScreenPoint } from './map-view.js';
import { CLASS_COLORS } from './palette.js';

export interface LegendOptions {
  readonly classNames: readonly string[];
  readonly glyphs: readonly string[];
  readonly emphasised: number | null;
  readonly words: MapWords;
  onPress(label: number): void;
}

/** The classes; the map reads its colours from these swatches. */
export function mapLegend({ classNames, glyphs, emphasised, words, onPress }: LegendOptions): TemplateResult {
  return html`<ul class="legend" part="legend" aria-label=${words.legend}>
    ${classNames.map(
      (name, label) => html`<li>
        <button type="button" aria-pressed=${emphasised === label} @click=${() => onPress(label)}>
          <span class="swatch class-${label % CLASS_COLORS.length}" aria-hidden="true"><span>${glyphs[label]}</span></span>
          <span class=${name === glyphs[label] ? 'unseen' : ''}>${name}</span>
        </button>
      </li>`,
    )}
  </ul>`;
}

export type ZoomButton = 'in' | 'out' | 'reset';

export interface ZoomOptions {
  readonly zoom: number;
  readonly words: MapWords;
  onZoom(button: ZoomButton): void;
}

/** For those who have no wheel and no second finger. */
export function zoomButtons({ zoom, words, onZoom }: ZoomOptions): TemplateResult {
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
  </div>`;
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

/** Beside its point, on the side where there is room. Set through the style object: policies allow that. */
export function placeTip(tip: HTMLElement, at: ScreenPoint, size: ChartSize): void {
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const right = at.x + TIP_GAP;
  const x = right + width <= size.width ? right : Math.max(0, at.x - TIP_GAP - width);
  const y = Math.min(size.height - height, Math.max(0, at.y - height / 2));
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
