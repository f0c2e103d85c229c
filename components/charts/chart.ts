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
  /** One sentence: what the chart shows now. */
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  draw(document: Document, size: ChartSize): SVGSVGElement;
}

/** How a language writes numbers inside charts. */
export interface ChartWords {
  number(value: number, digits?: number): string;
  percent(value: number, digits?: number): string;
}
