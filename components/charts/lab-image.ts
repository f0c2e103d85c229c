import { css, html, LitElement, type TemplateResult } from 'lit';
import { defineElement } from './define-element.js';
import { imageDataOf } from './image-pixels.js';

/** Shows one image of a data set with sharp pixels. Its size comes from CSS; the picture keeps its shape. */
export class LabImage extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      inline-size: 56px;
      vertical-align: middle;
    }
    :host([hidden]) {
      display: none;
    }
    canvas {
      display: block;
      inline-size: 100%;
      block-size: auto;
      border-radius: 2px;
      image-rendering: pixelated;
    }
  `;

  static override properties = {
    pixels: { attribute: false },
    width: { type: Number },
    height: { type: Number },
    channels: { type: Number },
    label: { type: String },
  };

  /** height × width × channels bytes, 0 … 255. */
  declare pixels: Uint8Array | null;
  declare width: number;
  declare height: number;
  /** 1 (grey) or 3 (red, green, blue). */
  declare channels: number;
  /** What the picture shows, for those who do not see it; empty where the text beside it says so. */
  declare label: string;

  constructor() {
    super();
    this.pixels = null;
    this.width = 28;
    this.height = 28;
    this.channels = 1;
    this.label = '';
  }

  protected override render(): TemplateResult {
    const { width, height, label } = this;
    return label
      ? html`<canvas width=${width} height=${height} role="img" aria-label=${label}></canvas>`
      : html`<canvas width=${width} height=${height} aria-hidden="true"></canvas>`;
  }

  protected override updated(): void {
    const { pixels, width, height, channels } = this;
    const context = this.renderRoot.querySelector('canvas')?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, width, height);
    if (pixels) context.putImageData(imageDataOf(pixels, { width, height, channels }), 0, 0);
  }
}

defineElement('lab-image', LabImage);

declare global {
  interface HTMLElementTagNameMap {
    'lab-image': LabImage;
  }
}
