import { withoutLowWord } from './bits.ts';
import { exp } from './exp.ts';

/** c[0] + c[1] x + c[2] x² + … */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, c) => sum * x + c, 0);

// erf x = x + x · P(x²)/Q(x²) for |x| < 0.84375
const P = [
  1.2837916709551256e-1, -3.250421072470015e-1, -2.848174957559851e-2, -5.770270296489442e-3,
  -2.3763016656650163e-5,
];
const Q = [
  1, 3.9791722395915535e-1, 6.50222499887673e-2, 5.081306281875766e-3, 1.3249473800432164e-4,
  -3.960228278775368e-6,
];
// erf x = 0.8450… + A(|x| − 1)/B(|x| − 1) for |x| < 1.25
const A = [
  -2.3621185607526594e-3, 4.1485611868374833e-1, -3.722078760357013e-1, 3.1834661990116175e-1,
  -1.1089469428239668e-1, 3.5478304325618236e-2, -2.166375594868791e-3,
];
const B = [
  1, 1.0642088040084423e-1, 5.40397917702171e-1, 7.182865441419627e-2, 1.2617121980876164e-1,
  1.363708391202905e-2, 1.1984499846799107e-2,
];
// erf x = 1 − e^(−x² − 0.5625 + R(1/x²)/S(1/x²)) / |x|, for |x| < 1/0.35 and beyond
const R1 = [
  -9.864944034847148e-3, -6.938585727071818e-1, -1.0558626225323291e1, -6.2375332450326006e1,
  -1.6239666946257347e2, -1.8460509290671104e2, -8.12874355063066e1, -9.814329344169145,
];
const S1 = [
  1, 1.9651271667439257e1, 1.3765775414351904e2, 4.3456587747522923e2, 6.453872717332679e2,
  4.2900814002756783e2, 1.0863500554177944e2, 6.570249770319282, -6.04244152148581e-2,
];
const R2 = [
  -9.8649429247001e-3, -7.99283237680523e-1, -1.7757954917754752e1, -1.6063638485582192e2,
  -6.375664433683896e2, -1.0250951316110772e3, -4.835191916086514e2,
];
const S2 = [
  1, 3.033806074348246e1, 3.257925129965739e2, 1.536729586084437e3, 3.1998582195085955e3,
  2.5530504064331644e3, 4.7452854120695537e2, -2.244095244658582e1,
];

/** The coefficients, for those who compute it elsewhere. */
export const errorFunctionParts = { P, Q, A, B, R1, S1, R2, S2 };

/** The error function, 2/√π ∫₀ˣ e^(−t²) dt. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8)) return x * 1.1283791670955126; // 2/√π; 0 and NaN too
  if (size < 0.84375) {
    const z = x * x;
    return x + (x * polynomial(P, z)) / polynomial(Q, z);
  }
  const y = size < 6 ? beyond(size) : 1;
  return x > 0 ? y : -y;
}

function beyond(x: number): number {
  if (x < 1.25) {
    const s = x - 1;
    return 8.450629115104675e-1 + polynomial(A, s) / polynomial(B, s);
  }
  const s = 1 / (x * x);
  const ratio =
    x < 1 / 0.35 ? polynomial(R1, s) / polynomial(S1, s) : polynomial(R2, s) / polynomial(S2, s);
  // e^(−x²) in two factors, the first exact: z has half the bits of x.
  const z = withoutLowWord(x);
  return 1 - (exp(-z * z - 0.5625) * exp((z - x) * (z + x) + ratio)) / x;
}
