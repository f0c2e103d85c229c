/** A comma, or what spreadsheets write where the comma stands in numbers. */
const SEPARATORS = [',', ';', '\t'] as const;

/** The rows of a CSV, each the texts of its cells without blanks around them. */
export type CsvRows = readonly (readonly string[])[];

/**
 * Reads a CSV as RFC 4180 describes it: cells in double quotes may hold separators, line ends, and quotes twice.
 * Lines may end in CR, LF or both; the separator is the one that stands most often in the first line. Empty lines
 * are left out.
 *
 * @throws RangeError where a quote is not closed, or there are more than `maxRows`
 */
export function readCsv(text: string, maxRows: number): CsvRows {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const cell = readCell(text, at, separator);
    row.push(cell.text);
    at = cell.end + 1;
    if (text[cell.end] === separator && at < text.length) continue;
    if (text[cell.end] === separator) row.push('');
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (rows.length > maxRows) throw new RangeError(`it has more than ${maxRows} rows`);
  }
  return rows;
}

function separatorOf(text: string): string {
  const [line] = /^[^\r\n]*/.exec(text) ?? [''];
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
}

/** One cell; `end` is the place of the sign behind it. */
function readCell(text: string, start: number, separator: string): { text: string; end: number } {
  let from = start;
  while (text[from] === ' ') from++;
  if (text[from] === '"') return readQuoted(text, from, separator);
  const end = endOfCell(text, from, separator);
  return { text: text.slice(from, end).trim(), end };
}

function readQuoted(text: string, start: number, separator: string): { text: string; end: number } {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new RangeError(`the quote before “${text.slice(start + 1, start + 20)}” is not closed`);
    parts.push(text.slice(from, quote));
    from = quote + 1;
    if (text[from] !== '"') break;
    parts.push('"');
    from++;
  }
  const end = endOfCell(text, from, separator);
  return { text: `${parts.join('')}${text.slice(from, end)}`.trim(), end };
}

function endOfCell(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
