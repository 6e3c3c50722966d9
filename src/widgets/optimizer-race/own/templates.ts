/** Programs to begin from. Each defines `step`, and `start` where it remembers something. */
export const templateNames = ['gradientDescent', 'momentum', 'signDescent', 'adam'] as const;
export type TemplateName = (typeof templateNames)[number];

interface Template {
  readonly name: string;
  readonly program: string;
}

const gradientDescent = `// w and g are tensors of two numbers: x and y, and the slopes there.
// learningRate is the lane's own; t counts updates from 1.
function step(w: nn.Tensor, g: nn.Tensor, memory: {}, t: number) {
  return [w.sub(g.mul(learningRate)), memory];
}`;

const momentum = `// What is remembered before the first update.
function start(w: nn.Tensor) {
  return { v: nn.zeros(w.shape) };
}

// From w, its slopes g and the memory to the new w and the new memory.
function step(w: nn.Tensor, g: nn.Tensor, memory: { v: nn.Tensor }, t: number) {
  const v = memory.v.mul(0.9).add(g);
  return [w.sub(v.mul(learningRate)), { v }];
}`;

const signDescent = `// Every coordinate moves by the learning rate, however steep it is.
function step(w: nn.Tensor, g: nn.Tensor, memory: {}, t: number) {
  const sign = g.div(g.abs().maximum(1e-12));
  return [w.sub(sign.mul(learningRate)), memory];
}`;

const adam = `const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];

function start(w: nn.Tensor) {
  return { m: nn.zeros(w.shape), v: nn.zeros(w.shape) };
}

function step(w: nn.Tensor, g: nn.Tensor, memory: { m: nn.Tensor; v: nn.Tensor }, t: number) {
  const m = memory.m.mul(beta1).add(g.mul(1 - beta1));
  const v = memory.v.mul(beta2).add(g.square().mul(1 - beta2));
  const mHat = m.div(1 - nn.math.pow(beta1, t));
  const vHat = v.div(1 - nn.math.pow(beta2, t));
  return [w.sub(mHat.mul(learningRate).div(vHat.sqrt().add(epsilon))), { m, v }];
}`;

export const templates: Readonly<Record<TemplateName, Template>> = {
  gradientDescent: { name: 'gradient descent', program: gradientDescent },
  momentum: { name: 'momentum', program: momentum },
  signDescent: { name: 'sign descent', program: signDescent },
  adam: { name: 'Adam', program: adam },
};

/** Characters of a program that a link can carry. */
export const mostInLink = 3000;
