import { defineExercise } from '../../../../src/exercises/define.ts';

/** The function with one line for dz and one for what is returned. */
const program = (
  dz: string,
  back = '{ dx: dz.matmul(W.transpose()), dW: x.transpose().matmul(dz) }',
) =>
  `function backward(
  x: nn.Tensor, W: nn.Tensor, h: nn.Tensor, dh: nn.Tensor,
) {
  const dz = ${dz};
  return ${back};
}
`;
const right = 'dh.mul(h.square().neg().add(1))';

export const tanhLayer = defineExercise<null>({
  id: 'backpropagation/tanh-layer',
  version: 1,
  kind: 'code',
  title: 'The way back through a layer',
  minutes: 12,
  points: 3,
  goals: ['derive'],
  credit: 'robust',
  printed: null,

  prompt: `
A layer computes $h = \\tanh(xW)$ for a batch. Write its way back: given $x$ [examples, in], $W$ [in, units], $h$ [examples, units] and the gradient $dh$ that arrives at $h$, return the gradients $dx$ and $dW$, each in the shape of its value.

Two lines are enough. Laws check the result; the last one compares it with the library.`,

  starter: `// h = tanh(x W); dh is the gradient that arrives at h.
function backward(
  x: nn.Tensor, W: nn.Tensor, h: nn.Tensor, dh: nn.Tensor,
) {
  const dz = dh;
  return { dx: x, dW: W };
}
`,
  card: [
    ['a * b', 'a.mul(b)'],
    ['a @ b', 'a.matmul(b)'],
    ['a.T', 'a.transpose()'],
    ['a ** 2', 'a.square()'],
    ['1 - a', 'a.neg().add(1)'],
    ['a.shape', 'a.shape'],
  ],
  program: program(right),

  laws: () => [
    {
      id: 'shapes',
      name: 'dx has the shape of x, and dW the shape of W',
      source: `
const draw = (shape: number[]) => nn.tensor(Array.from({ length: shape[0] * shape[1] }, () => random.normal()), shape);
const [x, W] = [draw([5, 3]), draw([3, 4])];
const h = x.matmul(W).tanh();
const { dx, dW } = backward(x, W, h, draw([5, 4]));
expect(String(dx.shape) === '5,3', \`dx has shape [\${dx.shape}]; x has [5, 3]\`);
expect(String(dW.shape) === '3,4', \`dW has shape [\${dW.shape}]; W has [3, 4]\`);`,
      feedback:
        'A gradient has the shape of its value. With $dz$ [examples, units], which product of $x$ and $dz$ has the shape [in, units]?',
    },
    {
      id: 'centre',
      name: 'at h = 0, where tanh has slope 1, dx is dh Wᵀ',
      source: `
const W = nn.tensor([2, -1], [2, 1]);
const x = nn.tensor([1, 2], [1, 2]);
const { dx } = backward(x, W, nn.tensor([0], [1, 1]), nn.tensor([3], [1, 1]));
near(dx, [6, -3]);`,
      feedback:
        'At $h = 0$ the slope of tanh is 1, and all of $dh$ should pass. What does your slope give for $h = 0$, and of which function is it the slope?',
    },
    {
      id: 'flat',
      name: 'at h = 1 and at h = −1, where tanh is flat, nothing passes',
      source: `
const W = nn.tensor([2, -1], [2, 1]);
const x = nn.tensor([1, 2, 3, 4], [2, 2]);
const { dx, dW } = backward(x, W, nn.tensor([1, -1], [2, 1]), nn.tensor([3, 5], [2, 1]));
near(dx, [0, 0, 0, 0]);
near(dW, [0, 0]);`,
      feedback:
        'A tanh unit at 1 or at −1 is flat, and a nudge of $z$ does not move it. Which factor of $dz$ should be 0 there, at both ends?',
    },
    {
      id: 'upstream',
      name: 'twice the gradient that arrives gives twice the gradients',
      source: `
const W = nn.tensor([2, -1], [2, 1]);
const x = nn.tensor([1, 2], [1, 2]);
const h = nn.tensor([0.5], [1, 1]);
const once = backward(x, W, h, nn.tensor([1], [1, 1]));
const twice = backward(x, W, h, nn.tensor([2], [1, 1]));
near(twice.dx, once.dx.mul(2));
near(twice.dW, once.dW.mul(2));`,
      feedback:
        'Your result does not follow what arrives. The chain rule multiplies the slope of the unit by something; what?',
    },
    {
      id: 'examples-add',
      name: 'dW of two examples is the sum of their own dW',
      source: `
const W = nn.tensor([0.5], [1, 1]);
const of = (x: number[], dh: number[]) => {
  const column = nn.tensor(x, [x.length, 1]);
  return backward(column, W, column.matmul(W).tanh(), nn.tensor(dh, [dh.length, 1])).dW;
};
near(of([1, 2], [3, 4]), of([1], [3]).add(of([2], [4])));`,
      feedback:
        'Both examples use the same $W$, and where a value is used twice its gradients add. Whether the cost is a mean is decided further up, in $dh$. What have you divided by?',
    },
    {
      id: 'library',
      name: 'on random batches it agrees with the library',
      isHidden: true,
      source: `
const draw = (shape: number[]) => nn.tensor(Array.from({ length: shape[0] * shape[1] }, () => random.normal()), shape);
for (let trial = 0; trial < 3; trial++) {
  const [x, W, dh] = [draw([4, 3]), draw([3, 2]), draw([4, 2])];
  const h = x.matmul(W).tanh();
  const [dx, dW] = nn.gradients(h.mul(dh).sum(), [x, W]);
  const found = backward(x, W, h, dh);
  near(found.dx, dx, 1e-9);
  near(found.dW, dW, 1e-9);
}`,
      feedback:
        'It keeps the laws above and still differs from the library on a random batch. Compare your lines with the two products of the matrix form: which operand is transposed in each?',
    },
  ],
  wrong: [
    { id: 'unfinished', source: program('dh', '{ dx: x, dW: W }'), law: 'centre' },
    {
      id: 'swapped',
      source: program(right, '{ dx: dz.matmul(W.transpose()), dW: dz.transpose().matmul(x) }'),
      law: 'shapes',
    },
    { id: 'sigmoid-slope', source: program('dh.mul(h).mul(h.neg().add(1))'), law: 'centre' },
    { id: 'no-slope', source: program('dh'), law: 'flat' },
    { id: 'one-end', source: program('dh.mul(h.neg().add(1))'), law: 'flat' },
    { id: 'no-upstream', source: program('h.square().neg().add(1)'), law: 'centre' },
    {
      id: 'averaged',
      source: program(
        right,
        '{ dx: dz.matmul(W.transpose()), dW: x.transpose().matmul(dz).mul(1 / x.shape[0]) }',
      ),
      law: 'examples-add',
    },
  ],

  otherwise: 'Read the first law that fails. What would the chain rule give for the numbers in it?',
  right: () =>
    'Yes. The same two products stand in every layer of every network of this book: one passes the gradient on, the other keeps it for the weights.',

  hints: [
    'Two steps lie between $x$ and $h$: a product of matrices and a tanh. Go back through the tanh first.',
    '$dz = dh \\odot (1 - h^2)$, entry by entry. For $z = xW$ the gradients are $dz\\,W^\\top$ and $x^\\top dz$.',
    'Start with `const dz = dh.mul(h.square().neg().add(1))`. Then choose the product whose shape is that of $x$.',
  ],
  solution: `
The slope of tanh can be read off its value: $1 - h^2$, entry by entry. So $dz = dh \\odot (1 - h^2)$.

In $z = xW$ every entry of $x$ feeds all units of its row, and their shares add: $dx = dz\\,W^\\top$, which is [examples, in].

Every weight is used by all examples, and their shares add: $dW = x^\\top dz$, which is [in, units].

- \`const dz = dh.mul(h.square().neg().add(1));\`
- \`return { dx: dz.matmul(W.transpose()), dW: x.transpose().matmul(dz) };\`

To check it, set **Drawn as** to **numbers** in <See figure="backpropagation#two-layer" /> and compare the first layer’s weights with $x^\\top\\delta$.`,
});
