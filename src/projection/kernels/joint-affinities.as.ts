/** The symmetric matrix of joint affinities, as in `affinities.ts`: rows of (column, value), padded to four. */

@inline
function intAt(at: usize, i: i32): i32 {
  return load<i32>(at + (<usize>i << 2));
}

@inline
function setInt(at: usize, i: i32, value: i32): void {
  store<i32>(at + (<usize>i << 2), value);
}

@inline
function floatAt(at: usize, i: i32): f32 {
  return load<f32>(at + (<usize>i << 2));
}

@inline
function setFloat(at: usize, i: i32, value: f32): void {
  store<f32>(at + (<usize>i << 2), value);
}

/** For each point the rows that name it among their neighbours; offsets has points + 2 entries. */
export function incomingEdges(
  ids: usize, values: usize, points: i32, neighbours: i32, stride: i32,
  offsets: usize, sources: usize, sourceValues: usize,
): void {
  memory.fill(offsets, 0, (<usize>points + 2) << 2);
  for (let i = 0; i < points; i++) {
    for (let e = i * stride; e < i * stride + neighbours; e++) {
      const slot = intAt(ids, e) + 2;
      setInt(offsets, slot, intAt(offsets, slot) + 1);
    }
  }
  for (let i = 1; i <= points; i++) setInt(offsets, i + 1, intAt(offsets, i + 1) + intAt(offsets, i));
  for (let i = 0; i < points; i++) {
    for (let e = i * stride; e < i * stride + neighbours; e++) {
      const next = intAt(ids, e) + 1;
      const at = intAt(offsets, next);
      setInt(offsets, next, at + 1);
      setInt(sources, at, i);
      setFloat(sourceValues, at, floatAt(values, e));
    }
  }
}

/**
 * pᵢⱼ = (p(j|i) + p(i|j)) / 2n. Places over hold the point itself with value 0.
 *
 * @param slots scratch, one i32 a point
 * @returns entries of all rows
 */
export function jointRows(
  ids: usize, values: usize, points: i32, neighbours: i32, stride: i32,
  incoming: usize, sources: usize, sourceValues: usize, slots: usize,
  offsets: usize, outColumns: usize, outValues: usize,
): i32 {
  const share: f32 = <f32>(0.5 / <f64>points);
  for (let i = 0; i < points; i++) setInt(slots, i, -1);
  let end = 0;
  for (let i = 0; i < points; i++) {
    const start = end;
    setInt(offsets, i, start);
    for (let e = i * stride; e < i * stride + neighbours; e++) {
      const column = intAt(ids, e);
      setInt(slots, column, end);
      setInt(outColumns, end, column);
      setFloat(outValues, end++, floatAt(values, e) * share);
    }
    for (let t = intAt(incoming, i); t < intAt(incoming, i + 1); t++) {
      const column = intAt(sources, t);
      const value = floatAt(sourceValues, t) * share;
      const slot = intAt(slots, column);
      if (slot >= start) {
        setFloat(outValues, slot, floatAt(outValues, slot) + value);
      } else {
        setInt(outColumns, end, column);
        setFloat(outValues, end++, value);
      }
    }
    for (; end & 3; end++) {
      setInt(outColumns, end, i);
      setFloat(outValues, end, 0);
    }
  }
  setInt(offsets, points, end);
  return end;
}
