import type { MapWords } from '../../../components/charts/chart-words.js';

const number = (value: number, digits = 20) =>
  value.toLocaleString('en', { maximumFractionDigits: Math.min(20, digits) }).replace('-', '−');

/** The words that the tests draw with. */
export const englishWords: MapWords = {
  number,
  fixed: (value, digits) =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−'),
  percent: (value, digits = 0) => `${number(value * 100, digits)}%`,
  empty: 'Nothing to show yet',
  from: 'from',
  to: 'to',
  table: 'Data table',
  rowsShown: (shown, total) => `Showing ${number(shown)} of ${number(total)} rows, evenly sampled.`,
  save: 'Save',
  saveSvg: 'Image (SVG)',
  savePng: 'Image (PNG)',
  saveCsv: 'Numbers (CSV)',
  read: 'Read values',
  readHint: 'Arrow keys go from one place to the next.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  lasso: 'Choose an area',
  resetView: 'Show all',
  keys: 'Arrow keys go from point to point, Enter chooses, plus and minus zoom, 0 shows all.',
  legend: 'Classes: press one to emphasise it',
  point: (className, index, total) => `Class ${className}, point ${number(index)} of ${number(total)}`,
  chosen: 'chosen',
  neighbour: 'neighbour',
  marker: 'Your drawing',
  columns: {
    className: 'Class',
    count: 'Points',
    centreX: 'Centre x',
    centreY: 'Centre y',
    toOwnCentre: 'Mean distance to own centre',
    toOtherCentre: 'Mean distance to the nearest other centre',
  },
};
