/*
 * What is not 0 in the left side of a product, listed row by row. An entry holds the address of the row
 * of the right side that it multiplies (32 bits) and the number itself (32 bits).
 */

/**
 * Lists the rows of x. An entry is written before it is known whether it stays, so that nothing branches.
 *
 * @param rowBytes from a row of x to the next
 * @param termBytes from a term of x to the next; both together say whether x lies transposed
 * @param right the row of the right side for the first term
 * @param rightBytes from a row of the right side to the next
 * @param starts starts[m] becomes where the list of row m begins, starts[rows] where the last one ends
 * @param list room for rows · terms + 1 entries
 */
export function listRows(
  x: usize,
  rows: i32,
  terms: i32,
  rowBytes: i32,
  termBytes: i32,
  right: usize,
  rightBytes: i32,
  starts: usize,
  list: usize,
): void {
  const firstFour = i32x4.add(
    i32x4.splat(right as i32),
    i32x4.mul(i32x4.splat(rightBytes), i32x4(0, 1, 2, 3)),
  );
  const toNextFour = i32x4.splat(rightBytes << 2);
  let end = list;
  for (let m = 0; m < rows; m++, x += rowBytes) {
    store<u32>(starts + (m << 2), end as u32);
    let term = x;
    let addresses = firstFour;
    let k = 0;
    for (; k + 4 <= terms; k += 4, term += termBytes << 2, addresses = i32x4.add(addresses, toNextFour)) {
      end = appendFour(end, addresses, termBytes == 4 ? v128.load(term) : fourTerms(term, termBytes));
    }
    for (let address = right + k * rightBytes; k < terms; k++, term += termBytes, address += rightBytes) {
      const value = load<f32>(term);
      store<u32>(end, address as u32);
      store<f32>(end, value, 4);
      end += ((value != 0 ? 8 : 0) as usize);
    }
  }
  store<u32>(starts + (rows << 2), end as u32);
}

@inline
function fourTerms(term: usize, termBytes: i32): v128 {
  let values = v128.load32_zero(term);
  values = v128.load32_lane(term + termBytes, values, 1);
  values = v128.load32_lane(term + (termBytes << 1), values, 2);
  return v128.load32_lane(term + 3 * termBytes, values, 3);
}

/** @returns the list's end */
@inline
function appendFour(end: usize, addresses: v128, values: v128): usize {
  const present = ~i32x4.bitmask(f32x4.eq(values, f32x4.splat(0)));
  const lower = i32x4.shuffle(addresses, values, 0, 4, 1, 5);
  const upper = i32x4.shuffle(addresses, values, 2, 6, 3, 7);
  v128.store64_lane(end, lower, 0);
  end += (present & 1) << 3;
  v128.store64_lane(end, lower, 1);
  end += (present & 2) << 2;
  v128.store64_lane(end, upper, 0);
  end += (present & 4) << 1;
  v128.store64_lane(end, upper, 1);
  return end + (present & 8);
}
