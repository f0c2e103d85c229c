/** Places 0 … count − 1, at most `most` of them, evenly spread, the first and the last among them. */
export function evenPlaces(count: number, most: number): readonly number[] {
  if (count <= most) return Array.from({ length: count }, (_, place) => place);
  return Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)));
}

type Numbers = Float32Array | Uint8Array | Uint32Array;

/** Only the rows at these places, `width` numbers each. */
export function rowsAt<Values extends Numbers>(values: Values, places: readonly number[], width = 1): Values {
  const rows = values.slice(0, places.length * width) as Values;
  places.forEach((place, row) => {
    rows.set(values.subarray(place * width, (place + 1) * width), row * width);
  });
  return rows;
}
