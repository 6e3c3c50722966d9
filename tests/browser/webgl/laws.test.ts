import fc from 'fast-check';
import { describe, test } from 'vitest';
import { WebGL } from '../../../src/nn/backends/webgl/webgl.ts';
import { tensor } from '../../../src/nn/index.ts';
import { declareLaws } from '../../nn/laws/backends.ts';
import { inputsFor } from '../../nn/laws/numbers.ts';
import { operations } from '../../nn/laws/operations.ts';
import { givenBy, resultAndGradients } from '../../nn/laws/outcome.ts';
import { onEach, webgl } from '../../nn/laws/ways.ts';
import { expectAlike } from './on-both.ts';

onEach([webgl], declareLaws);

describe('where textures have 4 × 4 texels at most, and most tensors lie on several layers', () => {
  const tiling = new WebGL({ largestTexture: 4 });
  test.each(Object.entries(operations))('%s is what the reference says', (_name, row) => {
    for (const inputs of fc.sample(inputsFor(row), { numRuns: 2, seed: 6 })) {
      const given = givenBy(inputs);
      const made = () => given.map(([numbers, shape]) => tensor(numbers, shape));
      expectAlike(tiling, () => resultAndGradients(row, made()));
    }
  });
});
