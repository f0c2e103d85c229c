import { canonicalJson } from '../sharing/canonical-json.js';

/** What a run measures of its machine, and not of what was learnt. */
const OF_THE_MACHINE = ['ms', 'elapsedMs', 'worker'];

/** True where two results of the same settings have the same history and metrics, bit for bit. */
export function haveSameNumbers(one: Numbers, other: Numbers): boolean {
  return learntIn(one) === learntIn(other);
}

export interface Numbers {
  readonly history: readonly object[];
  readonly metrics: object;
}

function learntIn({ history, metrics }: Numbers): string {
  const text = JSON.stringify({ history, metrics }, (key, value) => (OF_THE_MACHINE.includes(key) ? undefined : value));
  return canonicalJson(JSON.parse(text));
}
