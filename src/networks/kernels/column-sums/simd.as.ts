/** sums[n] = Σ_m x[m][n]: the gradient of a bias. */
export function columnSums(x: usize, sums: usize, rows: i32, columns: i32): void {
  const rowBytes: usize = columns << 2;
  let n = 0;
  for (; n + 8 <= columns; n += 8, sums += 32) {
    let sum0 = f32x4.splat(0), sum1 = f32x4.splat(0);
    let row = x + (n << 2);
    for (let m = 0; m < rows; m++, row += rowBytes) {
      sum0 = f32x4.add(sum0, v128.load(row));
      sum1 = f32x4.add(sum1, v128.load(row, 16));
    }
    v128.store(sums, sum0);
    v128.store(sums, sum1, 16);
  }
  for (; n < columns; n++, sums += 4) {
    let sum: f32 = 0;
    let row = x + (n << 2);
    for (let m = 0; m < rows; m++, row += rowBytes) sum += load<f32>(row);
    store<f32>(sums, sum);
  }
}
