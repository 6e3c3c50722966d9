import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';

const [prediction, target] = [nn.tensor([0.2, 0.8]), nn.tensor([0, 1])];
const { meanSquaredError, hinge, klDivergence, softmaxCrossEntropy } = nn;

test.each(Object.entries({ meanSquaredError, hinge, klDivergence, softmaxCrossEntropy }))(
  '%s is one closed scope around all that it computes, with what it was given',
  (name, loss) => {
    const outermost = nn.scopesOf(loss(prediction, target)).at(-1);
    expect(outermost?.name).toBe(name);
    expect(outermost?.inputs).toEqual([prediction, target]);
  },
);

test.each(Object.entries({ sparseSoftmaxCrossEntropy: nn.sparseSoftmaxCrossEntropy, negativeLogLikelihood: nn.negativeLogLikelihood }))(
  '%s is one too, and tells its name where a class number is out of range',
  (name, loss) => {
    const [scores, label] = [nn.tensor([0.2, 0.8], [1, 2]), nn.tensor([1])];
    const outermost = nn.scopesOf(loss(scores, label)).at(-1);
    expect(outermost?.name).toBe(name);
    expect(outermost?.inputs).toEqual([scores, label]);
    expect(() => loss(scores, nn.tensor([2]))).toThrow(name);
  },
); // biome-ignore format: one line

test.each(Object.entries({ l1: nn.l1, l2: nn.l2 }))(
  '%s is one closed scope around its weights',
  (name, penalty) => {
    const outermost = nn.scopesOf(penalty([prediction, target], 0.5)).at(-1);
    expect(outermost?.name).toBe(name);
    expect(outermost?.inputs).toEqual([prediction, target]);
  },
);
