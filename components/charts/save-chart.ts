import { csvText } from '../../src/writing/csv.js';
import type { Chart } from './chart.js';
import { fileNameFrom, pngBlob, saveFile, saveTable, svgText } from './export-chart.js';
import { askForNote } from './picture-note.js';
import { titledPicture } from './titled-picture.js';

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
  if (kind === 'csv') {
    saveTable(csvText(chart), name);
    return;
  }
  const picture = titledPicture(svg, { title: chart.title, key: chart.key, note: askForNote(svg) });
  // Its colours are computed where it stands.
  svg.after(picture);
  try {
    if (kind === 'svg') saveFile(new Blob([svgText(picture)], { type: 'image/svg+xml' }), name);
    else saveFile(await pngBlob(picture, PNG_SCALE), name);
  } finally {
    picture.remove();
  }
}
