import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PictureRemark, PictureReport } from '../../../src/pictures/picture-report.js';
import { defineElement } from '../../charts/define-element.js';
import '../../charts/lab-image.js';
import { SpokenWords } from '../../language/localize.js';
import type { PictureWords } from './english.js';
import { pictureTexts } from './texts.js';

/** Shows what was read of a student's own pictures: counts, the first of each class, and what was left out and why. */
export class LabPictures extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    section {
      max-block-size: 20rem;
      overflow-y: auto;
    }
    h3,
    p,
    ul {
      margin-block: 0.4em;
    }
    .class {
      display: flex;
      flex-wrap: wrap;
      gap: 0.3em;
      align-items: center;
    }
    .class span {
      min-inline-size: 8em;
      overflow-wrap: anywhere;
    }
    lab-image {
      inline-size: 40px;
    }
  `;

  static override properties = {
    report: { attribute: false },
    words: { state: true },
  };

  declare report: PictureReport | null;
  declare words: PictureWords | null;

  constructor() {
    super();
    Object.assign(this, { report: null, words: null });
    new SpokenWords(this, pictureTexts, (words) => {
      this.words = words;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report || !words) return nothing;
    const { done, total, classes, width, channels, leftOut, leftOutCount, remarks } = report;
    return html`<section tabindex="0" aria-label=${words.title}>
      <h3>${words.title}</h3>
      <p>${words.progress(done, total)}. ${words.form(width, channels)}</p>
      ${remarks.map((remark) => html`<p class="remark">${remarkText(remark, words)}</p>`)}
      ${classes.map(({ name, count }, label) => html`<div class="class"><span>${words.class(name, count)}</span>${picturesOf(report, label)}</div>`)}
      ${
        leftOutCount === 0
          ? nothing
          : html`<details open>
              <summary>${words.leftOut(leftOutCount)}</summary>
              <ul>
                ${leftOut.map(({ name, reason }) => html`<li><bdi>${name}</bdi>: ${words.reasons[reason]}</li>`)}
              </ul>
            </details>`
      }
    </section>`;
  }
}

function picturesOf({ samples, width, height, channels }: PictureReport, label: number): TemplateResult[] {
  const size = width * height * channels;
  return Array.from(samples.labels).flatMap((of, i) =>
    of === label
      ? [
          html`<lab-image
            .pixels=${samples.pixels.subarray(i * size, (i + 1) * size)}
            .width=${width}
            .height=${height}
            .channels=${channels}
          ></lab-image>`,
        ]
      : [],
  );
}

function remarkText(remark: PictureRemark, { remarks }: PictureWords): string {
  switch (remark.kind) {
    case 'twins':
      return remarks.twins(remark.first, remark.second, remark.count);
    case 'dominant':
      return remarks.dominant(remark.name, remark.share);
    case 'constant':
      return remarks.constant(remark.name, remark.count);
  }
}

defineElement('lab-pictures', LabPictures);

declare global {
  interface HTMLElementTagNameMap {
    'lab-pictures': LabPictures;
  }
}
