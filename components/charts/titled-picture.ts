import type { Chart } from './chart.js';
import { drawLegend, FONT_SIZE, textWidth } from './frame.js';
import { MUTED } from './palette.js';
import { penFor } from './svg-element.js';

export interface PictureTexts {
  readonly title: string;
  /** Between the title and the picture. */
  readonly key?: Chart['key'];
  /** Below the picture, in as many lines as it needs; empty leaves it out. */
  readonly note: string;
}

const TITLE_HEIGHT = 28;
const LINE_HEIGHT = 16;
const EDGE = 8;
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** A copy of a drawn chart that says by itself what it shows: its title above, a note below. */
export function titledPicture(svg: SVGSVGElement, { title, note, key = [] }: PictureTexts): SVGSVGElement {
  const width = Number(svg.getAttribute('width'));
  const height = Number(svg.getAttribute('height'));
  const lines = wrap(note, width - 2 * EDGE);
  const below = lines.length > 0 ? lines.length * LINE_HEIGHT + EDGE : 0;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const pen = penFor(copy);
  const legend = pen('g', {});
  const keyHeight = drawLegend(penFor(legend), key, width - EDGE);
  legend.setAttribute('transform', `translate(${EDGE} ${-keyHeight})`);
  const above = TITLE_HEIGHT + keyHeight;
  copy.setAttribute('viewBox', `0 ${-above} ${width} ${above + height + below}`);
  copy.setAttribute('height', String(above + height + below));
  const write = (text: string, attributes: Readonly<Record<string, string | number>>) => {
    const fromRight = RIGHT_TO_LEFT.test(text);
    const place = { x: fromRight ? width - EDGE : EDGE, 'text-anchor': fromRight ? 'end' : 'start' };
    pen('text', { ...place, ...attributes }, text);
  };
  write(title, { y: -keyHeight - EDGE, 'font-weight': 600, 'font-size': FONT_SIZE + 2 });
  lines.forEach((line, index) => {
    write(line, { y: height + (index + 0.75) * LINE_HEIGHT, fill: MUTED });
  });
  return copy;
}

/** Words in lines that fit. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
