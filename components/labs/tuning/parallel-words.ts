import type { ChartWords } from '../../charts/chart.js';
import type { BrushAxis } from './state.js';

/** What `<lab-parallel>` writes and says. */
export interface ParallelWords extends Pick<ChartWords, 'number' | 'percent'> {
  readonly title: string;
  readonly hint: string;
  readonly axes: Readonly<Record<BrushAxis, string>>;
  /** Of one axis, for those who listen: "Units, from 16 to 512, all chosen". */
  axisLabel(name: string, range: { low: string; high: string; all: boolean }): string;
  readonly keys: string;
  readonly clear: string;
}
