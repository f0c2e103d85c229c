/**
 * The nearest candidates of one query, in a buffer of u64 keys: the bits of the squared distance (f32,
 * never negative, so the bits are in the order of the numbers) above the candidate's number. Ties thus
 * go to the lower number. A full buffer is cut back to the `count` nearest, and the farthest of these
 * becomes the limit that later candidates have to beat.
 */

@inline
function keyAt(buffer: usize, i: i32): u64 {
  return load<u64>(buffer + (<usize>i << 3));
}

@inline
function setKey(buffer: usize, i: i32, key: u64): void {
  store<u64>(buffer + (<usize>i << 3), key);
}

@inline
function swapKeys(buffer: usize, i: i32, j: i32): void {
  const key = keyAt(buffer, i);
  setKey(buffer, i, keyAt(buffer, j));
  setKey(buffer, j, key);
}

const SMALL_RUN: i32 = 16;

function insertionSort(buffer: usize, low: i32, high: i32): void {
  for (let i = low + 1; i <= high; i++) {
    const key = keyAt(buffer, i);
    let j = i - 1;
    for (; j >= low && keyAt(buffer, j) > key; j--) setKey(buffer, j + 1, keyAt(buffer, j));
    setKey(buffer, j + 1, key);
  }
}

/** Median of the first, the middle and the last key, which are put in order. */
function pivotOf(buffer: usize, low: i32, high: i32): u64 {
  const middle = (low + high) >> 1;
  if (keyAt(buffer, middle) < keyAt(buffer, low)) swapKeys(buffer, middle, low);
  if (keyAt(buffer, high) < keyAt(buffer, low)) swapKeys(buffer, high, low);
  if (keyAt(buffer, high) < keyAt(buffer, middle)) swapKeys(buffer, high, middle);
  return keyAt(buffer, middle);
}

/** Puts the keys so that the one at `place` is as in sorted order, none above it below and none below it above. */
export function select(buffer: usize, low: i32, high: i32, place: i32): void {
  while (high - low > SMALL_RUN) {
    const pivot = pivotOf(buffer, low, high);
    let i = low;
    let j = high;
    while (i <= j) {
      while (keyAt(buffer, i) < pivot) i++;
      while (keyAt(buffer, j) > pivot) j--;
      if (i <= j) swapKeys(buffer, i++, j--);
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else return;
  }
  insertionSort(buffer, low, high);
}

export function sort(buffer: usize, low: i32, high: i32): void {
  while (high - low > SMALL_RUN) {
    const pivot = pivotOf(buffer, low, high);
    let i = low;
    let j = high;
    while (i <= j) {
      while (keyAt(buffer, i) < pivot) i++;
      while (keyAt(buffer, j) > pivot) j--;
      if (i <= j) swapKeys(buffer, i++, j--);
    }
    if (j - low < high - i) {
      sort(buffer, low, j);
      low = i;
    } else {
      sort(buffer, i, high);
      high = j;
    }
  }
  insertionSort(buffer, low, high);
}

/** The key of a candidate. */
@inline
export function candidateKey(squaredDistance: f32, candidate: i32): u64 {
  return (<u64>reinterpret<u32>(squaredDistance) << 32) | <u64>(<u32>candidate);
}

/** The `filled` keys cut back to the `count` smallest; returns how many are left. */
export function keepNearest(buffer: usize, filled: i32, count: i32): i32 {
  if (filled <= count) return filled;
  select(buffer, 0, filled - 1, count - 1);
  return count;
}

/** The largest squared distance of the first `filled` keys. */
export function farthest(buffer: usize, filled: i32): f32 {
  let largest: u64 = 0;
  for (let i = 0; i < filled; i++) largest = max(largest, keyAt(buffer, i));
  return reinterpret<f32>(<u32>(largest >> 32));
}
