/** Width and height in CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A chart that has not been drawn yet: what it says in words, the same numbers as a table, and a
 * pure function that draws them. `document` is handed in, so that charts draw in Node too.
 */
export interface Chart {
  readonly title: string;
  /** What colours mean, where the page tells it beside the picture: a saved picture takes it along. */
  readonly key?: readonly LegendEntry[];
  /** One sentence: what the chart shows now. */
  readonly summary: string;
  readonly columns: readonly string[];
  /** One row a mark or group of marks; a missing number is NaN. */
  readonly rows: readonly ChartRow[];
  /** How each column is written; left out: plain numbers. */
  readonly formats?: readonly NumberFormat[];
  draw(document: Document, size: ChartSize): SVGSVGElement;
}

export interface LegendEntry {
  readonly name: string;
  readonly color: string;
  readonly dash?: string;
  /** A filled patch instead of a line. */
  readonly patch?: boolean;
  /** Of a series with marks on its line: which shape. */
  readonly mark?: number;
}

export type ChartRow = readonly (string | number)[];

/** `percent`: the value is a share, 0 … 1. */
export type NumberFormat = 'number' | 'percent';

/** How a language writes numbers inside charts, and the few words that charts draw themselves. */
export interface ChartWords {
  /** `digits`: decimals, at most; as many as the value needs when left out. */
  number(value: number, digits?: number): string;
  /** With so many decimals always. */
  fixed(value: number, digits: number): string;
  /** `value`: a share, 0 … 1. */
  percent(value: number, digits?: number): string;
  /** Written where the marks would be: "Nothing to show yet". */
  readonly empty: string;
  /** Column headings of a bin's lower and upper edge: "from", "to". */
  readonly from: string;
  readonly to: string;
}
