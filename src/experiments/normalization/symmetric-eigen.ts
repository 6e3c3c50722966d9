/** Curvatures of a bowl and the directions that have them. */
export interface Eigen {
  readonly values: readonly number[];
  /** One unit vector for each value. */
  readonly vectors: readonly (readonly number[])[];
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, which keep the
 * small values exact where their sizes differ by many powers of ten.
 *
 * @see Golub & Van Loan, Matrix Computations, §8.5
 */
export function eigenOf(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let isDone = true;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const [pp, qq, pq] = [a[p]![p]!, a[q]![q]!, a[p]![q]!];
        if (pq * pq <= 1e-32 * Math.abs(pp * qq)) continue;
        isDone = false;
        rotate(a, vectors, p, q, angleOf(pp, qq, pq));
      }
    if (isDone) break;
  }
  return { values: a.map((row, i) => row[i]!), vectors };
}

/** Tangent of the angle that makes the entry pq vanish, the smaller of the two. */
function angleOf(pp: number, qq: number, pq: number): number {
  const ratio = (qq - pp) / (2 * pq);
  const tangent = 1 / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  return ratio < 0 ? -tangent : tangent;
}

/** Turns the plane of axes p and q, in the matrix and in the vectors that are collected. */
function rotate(a: number[][], vectors: number[][], p: number, q: number, tangent: number): void {
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  const turn = (row: number[], i: number, j: number): void => {
    const [x, y] = [row[i]!, row[j]!];
    row[i] = cosine * x - sine * y;
    row[j] = sine * x + cosine * y;
  };
  const pq = a[p]![q]!;
  const [pp, qq] = [a[p]![p]! - tangent * pq, a[q]![q]! + tangent * pq];
  for (const row of a) turn(row, p, q);
  for (let k = 0; k < a.length; k++) {
    a[p]![k] = k === q ? 0 : a[k]![p]!;
    a[q]![k] = k === p ? 0 : a[k]![q]!;
  }
  a[p]![p] = pp;
  a[q]![q] = qq;
  a[p]![q] = 0;
  a[q]![p] = 0;
  const [first, second] = [vectors[p]!, vectors[q]!];
  for (let k = 0; k < first.length; k++) {
    const [x, y] = [first[k]!, second[k]!];
    first[k] = cosine * x - sine * y;
    second[k] = sine * x + cosine * y;
  }
}
