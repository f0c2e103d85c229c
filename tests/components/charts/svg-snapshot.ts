import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import type { Chart, ChartSize } from '../../../components/charts/chart.js';

const FOLDER = new URL('../../snapshots/', import.meta.url);

/** Draws a chart in Node, with linkedom in the browser's place. */
export function drawInNode(chart: Chart, size: ChartSize = { width: 640, height: 320 }): SVGSVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return chart.draw(document as unknown as Document, size);
}

export function numbersOf(svg: SVGSVGElement, selector: string, attribute: string): number[] {
  return [...svg.querySelectorAll(selector)].map((mark) => Number(mark.getAttribute(attribute)));
}

/** Numbers rounded to 3 decimals, one element a line. UPDATE_SNAPSHOTS=1 writes what it should have compared. */
export async function matchSnapshot(svg: SVGSVGElement, name: string): Promise<void> {
  const rounded = svg.outerHTML.replaceAll(/-?\d+\.\d{3,}/g, (text) => String(Math.round(Number(text) * 1000) / 1000));
  const text = `${rounded.replaceAll('><', '>\n<')}\n`;
  const file = new URL(`${name}.svg`, FOLDER);
  if (process.env.UPDATE_SNAPSHOTS) await writeFile(file, text);
  assert.equal(text, await readFile(file, 'utf8'), `${name}.svg differs; look at it, then run with UPDATE_SNAPSHOTS=1`);
}
