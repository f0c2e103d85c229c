import type { ChartWords } from './chart.js';

/** What `<lab-figure>` and `<lab-map>` write around a chart. */
export interface FigureWords extends ChartWords {
  /** Opens the same numbers as a table: "Data table". */
  readonly table: string;
  /** "Showing 200 of 5,000 rows, evenly sampled." */
  rowsShown(shown: number, total: number): string;
  /** Opens the list of the three below: "Save". */
  readonly save: string;
  /** "Image (SVG)" */
  readonly saveSvg: string;
  /** "Image (PNG)" */
  readonly savePng: string;
  /** "Numbers (CSV)" */
  readonly saveCsv: string;
  /** Name of what reads a chart's values: "Read values". */
  readonly read: string;
  /** Said while nothing is read: "Arrow keys go from one place to the next." */
  readonly readHint: string;
}

/** What `<lab-map>` writes and says. */
export interface MapWords extends FigureWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** "Show all" */
  readonly resetView: string;
  /** "Choose an area: draw a loop around points" */
  readonly lasso: string;
  /** "Arrow keys go from point to point, Enter chooses, plus and minus zoom, 0 shows all." */
  readonly keys: string;
  /** Name of the legend for screen readers: "Classes: press one to emphasise it". */
  readonly legend: string;
  /** Of one point, in its tooltip and when the arrow keys reach it: "Class 7, point 12 of 2,000". */
  point(className: string, number: number, total: number): string;
  /** Said after {@link point} when it holds: "chosen", "neighbour". */
  readonly chosen: string;
  readonly neighbour: string;
  /** The student's own picture on the map: "Your drawing". */
  readonly marker: string;
  /** Headings of the table, one row a class. */
  readonly columns: MapColumns;
}

export interface MapColumns {
  readonly className: string;
  /** "Points" */
  readonly count: string;
  /** "Centre x", "Centre y" */
  readonly centreX: string;
  readonly centreY: string;
  /** "Mean distance to own centre" */
  readonly toOwnCentre: string;
  /** "Mean distance to the nearest other centre" */
  readonly toOtherCentre: string;
}
