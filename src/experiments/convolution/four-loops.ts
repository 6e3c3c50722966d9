/**
 * Equation 4.1 for one filter, as it is written: a loop for each index.
 *
 * @param x picture, x[row][column]
 * @param w kernel, w[u][v]
 * @returns z[i][j], one number for each place where the whole window fits
 */
export function fourLoops(
  x: readonly (readonly number[])[],
  w: readonly (readonly number[])[],
  { stride = 1, bias = 0 } = {},
): number[][] {
  const rows = Math.floor((x.length - w.length) / stride) + 1;
  const columns = Math.floor((x[0]!.length - w[0]!.length) / stride) + 1;
  const z: number[][] = [];
  for (let i = 0; i < rows; i++) {
    const line: number[] = [];
    for (let j = 0; j < columns; j++) {
      let sum = bias;
      for (let u = 0; u < w.length; u++) {
        for (let v = 0; v < w[0]!.length; v++) {
          sum += x[i * stride + u]![j * stride + v]! * w[u]![v]!;
        }
      }
      line.push(sum);
    }
    z.push(line);
  }
  return z;
}
