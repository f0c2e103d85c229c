/** A browser's store that does not answer in so many milliseconds will not: WebKit lets requests hang for ever. */
export const STORE_LIMIT_MS = 10_000;

/** Opening may wait for another tab, which has been asked to let go; it does so at once or never. */
export const OPENING_LIMIT_MS = 3_000;

/**
 * The same promise, but it is given up after a time.
 *
 * @param onLate takes what comes after that, to let it go
 * @throws DOMException `TimeoutError`
 */
export function withinLimit<Value>(
  promise: Promise<Value>,
  limitMs: number,
  onLate: (value: Value) => void = () => {},
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new DOMException(`The browser gave no answer within ${limitMs} ms.`, 'TimeoutError'));
    }, limitMs);
    promise.then((value) => (isLate ? onLate(value) : resolve(value)), reject).finally(() => clearTimeout(timer));
  });
}
