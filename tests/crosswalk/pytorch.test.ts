import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sizesOf } from '../../src/experiments/crosswalk/configuration.ts';
import { pytorch } from '../../src/experiments/crosswalk/pytorch.ts';
import { ruleNamesIn } from '../../src/experiments/crosswalk/rules/rule-names.ts';
import { drawnBy } from '../../src/experiments/signals/starts.ts';
import { initializers, random } from '../../src/nn/index.ts';
import { configurations } from './configurations.ts';
import { pythonWith } from './python.ts';

interface Made {
  readonly shapes: readonly (readonly number[])[];
  readonly deviations: readonly number[];
  readonly loss: number;
  readonly largestEntry: number;
  readonly largestNorm: number;
  readonly globalNorm: number;
  readonly rule: string;
  readonly rate: number;
  readonly momenta: readonly number[];
  /** Of each dropout layer, given ones: the share that is 0, what is left of a one, and whether asking leaves all as they are. */
  readonly dropped: readonly (readonly [share: number, kept: number, isOffAtTest: boolean])[];
  readonly biases: readonly number[];
  /** Of PReLU, where they start. */
  readonly slopes: readonly (readonly number[])[];
}

const python = pythonWith('torch');
const title = python
  ? 'the code for PyTorch, run by PyTorch'
  : 'the code for PyTorch (skipped: there is no python3 with torch; on Debian "apt-get install python3-torch")';

const ours = {
  zeros: initializers.zeros(),
  tiny: initializers.normal({ deviation: 0.01 }),
  standard: initializers.normal({ deviation: 1 }),
  pytorchDefault: drawnBy('pytorch'),
  lecunNormal: initializers.lecunNormal(),
  lecunUniform: initializers.lecunUniform(),
  glorotUniform: initializers.glorotUniform(),
  glorotNormal: initializers.glorotNormal(),
  heNormal: initializers.heNormal(),
  heUniform: initializers.heUniform(),
  orthogonal: initializers.orthogonal(),
};

const deviationOf = (values: ArrayLike<number>) => {
  const numbers = Array.from(values);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length);
};

describe.skipIf(!python)(title, () => {
  const jobs = configurations.map((configuration) =>
    JSON.stringify({
      code: pytorch.write(configuration),
      inputs: configuration.inputs,
      outputs: configuration.outputs,
    }),
  );
  const made = (): Made[] => {
    const script = fileURLToPath(new URL('check.py', import.meta.url));
    const { stdout, stderr, status } = spawnSync(python ?? '', [script], {
      input: jobs.join('\n'),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim().split('\n').map((line) => JSON.parse(line)); // biome-ignore format: one line
  };
  const results = python ? made() : [];

  test.each(configurations.map((configuration, i) => [i, configuration] as const))(
    'configuration %i has our shapes, our spread of weights, our clipping and our rule',
    (i, configuration) => {
      const {
        initializer,
        clip,
        optimizer,
        batchNorm,
        dropout,
        hidden,
        hiddenBias = 0,
      } = configuration;
      const result = results[i]!;
      const sizes = sizesOf(configuration);
      expect(result.shapes).toEqual(sizes.slice(1).map((units, layer) => [units, sizes[layer]]));
      for (const [layer, deviation] of result.deviations.entries()) {
        const shape = [sizes[layer]!, sizes[layer + 1]!];
        const wanted = deviationOf(ours[initializer](shape, random(layer)).dataSync());
        // Two samples of at least 150 numbers each: within a fifth of each other.
        expect(Math.abs(deviation - wanted)).toBeLessThanOrEqual(0.2 * wanted);
      }
      expect(Number.isFinite(result.loss)).toBe(true);
      if (clip?.by === 'value') expect(result.largestEntry).toBeCloseTo(clip.limit, 6);
      if (clip?.by === 'norm') expect(result.largestNorm).toBeCloseTo(clip.limit, 4);
      if (clip?.by === 'globalNorm') expect(result.globalNorm).toBeCloseTo(clip.limit, 4);
      expect(result.rule).toBe(ruleNamesIn[optimizer.rule].functions.PyTorch);
      expect(result.rate).toBe(optimizer.learningRate);
      expect(result.biases).toEqual([...hidden.map(() => hiddenBias), 0]);
      expect(result.slopes).toEqual(configuration.activation === 'prelu' ? hidden.map(() => [0.25]) : []); // biome-ignore format: one line
      expect(result.momenta).toEqual(batchNorm ? hidden.map(() => batchNorm.momentum) : []);
      expect(result.dropped).toHaveLength(dropout > 0 ? hidden.length : 0);
      for (const [share, kept, isOffAtTest] of result.dropped) {
        expect(Math.abs(share - dropout)).toBeLessThan(0.02); // four deviations of ten thousand coins
        expect(kept).toBeCloseTo(1 / (1 - dropout), 5);
        expect(isOffAtTest).toBe(true);
      }
    },
  );
});
