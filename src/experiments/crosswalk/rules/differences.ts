import type { RuleName } from '../../optimizers/rules.ts';

/** What the names and defaults do not tell: where the three libraries compute differently. */
export const differences: Readonly<Record<RuleName, readonly string[]>> = {
  gradientDescent: [
    'PyTorch before 2.2 has no usual rate; later ones take 0.001.',
    'Without a momentum, SGD is this rule in both.',
  ],
  momentum: [
    'PyTorch stores v ← βv + g as we do. Keras stores v ← βv − ηg: a rate that changes in mid-run leaves the older slopes at their old rate.',
    'PyTorch’s dampening, 0 unless told, takes its share off g from the second step on: set to β it makes v an average.',
    'Both take β = 0 unless told, and say nothing.',
  ],
  nesterov: [
    'All three store the place ahead, where the slope is taken.',
    'Keras keeps η inside v, as in its momentum.',
  ],
  adagrad: [
    'Keras begins its sum at 0.1 instead of 0: slopes well below 0.3 are divided by more than their own history.',
    'Keras has ε inside the root, √(s + ε); PyTorch and we add it to √s.',
    'PyTorch can also let η fall by itself: lr_decay, 0 unless told.',
  ],
  rmsprop: [
    'PyTorch calls ρ alpha, and remembers ten times as long as Keras.',
    'Keras has ε inside the root, √(s + ε): √(10⁻⁷) is 3 × 10⁻⁴, and slopes below that are not scaled up.',
  ],
  adadelta: [
    'One formula in all three, ε inside both roots.',
    'Keras multiplies its step by 0.001 unless told. The rule of the paper has η = 1.',
  ],
  adam: [
    'Keras adds ε to √v before the correction: beside √v̂ it counts 1/√(1 − β₂ᵗ) times, at the first step 32 times.',
    'PyTorch’s weight_decay on Adam is added to the slope and then divided like it. In Keras the same word is AdamW’s decay, on every optimizer.',
  ],
  adamw: [
    'All three take ηλw off the weight before Adam’s step; λ is 0.01 here and 0.004 there.',
    'Keras has ε before the correction, as in its Adam.',
  ],
  nadam: [
    'The momentum warms up as β₁(1 − ½ · 0.96^(tψ)). Keras has ψ = 1, and is near β₁ after a hundred steps. With PyTorch’s 0.004 that takes 25,000.',
    'Keras adds ε after the correction here, unlike in its Adam.',
    'PyTorch 1.13 multiplies by μ once too often under the hat of m; later versions do not.',
  ],
};
