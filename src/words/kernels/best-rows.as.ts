/**
 * Keeps a row among the best ones: lists of `kept` scores and rows, the best first. Rows come in rising
 * order, so that of equal scores the lower row stays first.
 *
 * @returns what a later row's score must exceed
 */
export function keepRow(scores: usize, rows: usize, kept: i32, row: i32, score: f32): f32 {
  const last = (kept - 1) << 2;
  if (!(score > load<f32>(scores + last))) return load<f32>(scores + last);
  let place = last;
  for (; place > 0 && load<f32>(scores + place - 4) < score; place -= 4) {
    store<f32>(scores + place, load<f32>(scores + place - 4));
    store<i32>(rows + place, load<i32>(rows + place - 4));
  }
  store<f32>(scores + place, score);
  store<i32>(rows + place, row);
  return load<f32>(scores + last);
}
