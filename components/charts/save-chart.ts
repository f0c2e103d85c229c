import type { Chart } from './chart.js';
import { csvText, fileNameFrom, pngBlob, saveFile, svgText } from './export-chart.js';

export type FileKind = 'svg' | 'png' | 'csv';

const PNG_SCALE = 2;

export interface SaveOptions {
  readonly kind: FileKind;
  readonly chart: Chart;
  /** The chart as it stands in the page. */
  readonly svg: SVGSVGElement;
  /** Without the ending; empty: made from the title. */
  readonly fileName: string;
}

export async function saveChart({ kind, chart, svg, fileName }: SaveOptions): Promise<void> {
  const name = `${fileName || fileNameFrom(chart.title)}.${kind}`;
  if (kind === 'csv') saveFile(csvText(chart), name);
  else if (kind === 'svg') saveFile(svgText(svg), name);
  else saveFile(await pngBlob(svg, PNG_SCALE), name);
}
