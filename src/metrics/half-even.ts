/** More decimals than a number between 1e-11 and 1e6 can have: its exact value. */
const EXACT_DECIMALS = 100;

/**
 * A number with so many decimals as Python prints it: exact halves go to the even digit (0.125 gives
 * 0.12), where `toFixed` takes the larger (0.13).
 */
export function toFixedHalfEven(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  const exact = Math.abs(value).toFixed(EXACT_DECIMALS);
  const point = exact.indexOf('.');
  const kept = exact.slice(0, decimals === 0 ? point : point + 1 + decimals);
  const rest = exact.slice(point + 1 + decimals);
  const isHalf = /^50*$/.test(rest);
  const isEven = Number(kept[kept.length - 1]) % 2 === 0;
  const rounded = isHalf && isEven ? kept : Math.abs(value).toFixed(decimals);
  return Object.is(Math.sign(value), -1) ? `-${rounded}` : rounded;
}
