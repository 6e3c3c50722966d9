import { afterAll, beforeAll, expect, test } from 'vitest';
import { decayNames, decayOf } from '../../../src/experiments/optimizers/adam/decay.ts';
import { alone, decayed } from '../../../src/experiments/reference/e14-decay.ts';
import { absolute } from '../../../src/experiments/reference/tolerance.ts';
import { math, setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

/**
 * One pair's loud weight swings by 0.27, Adam's quiet weight by 0.02 with the penalty and 0.27 without.
 * Four standard errors of both means: 400 pairs here, 50 there.
 */
const within = (deviation: number) => absolute(4 * deviation * math.sqrt(1 / 400 + 1 / 50));

test('E14, decoupled decay: the quiet weight hardly decays by Adam with a penalty, and as told by AdamW', () => {
  const { ways } = decayOf({ learningRate: 0.01, weightDecay: 0.1, updates: 2000, pairs: 400, seed: 1 }); // biome-ignore format: one line
  const quietSwing = { plainPenalty: 0.003, adamPenalty: 0.02, decoupled: 0.27 };
  compare(
    'E14 decoupled decay',
    decayNames.flatMap((name) => {
      const [quiet, loud] = ways[name].at(-1)!;
      return [
        { of: `${name}, quiet`, expected: decayed[name][0], measured: quiet.mean, within: within(quietSwing[name]) },
        { of: `${name}, loud`, expected: decayed[name][1], measured: loud.mean, within: within(0.27) },
      ];
    }),
  ); // biome-ignore format: rows
  expect(math.pow(1 - 0.001, 2000)).toBeCloseTo(alone, 4);
});
