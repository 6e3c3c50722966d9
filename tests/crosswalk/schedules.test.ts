import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chainRuleSchedules } from '../../src/experiments/crosswalk/schedules/chain-rule-schedules.ts';
import { kerasSchedules } from '../../src/experiments/crosswalk/schedules/keras-schedules.ts';
import { pytorchSchedules } from '../../src/experiments/crosswalk/schedules/pytorch-schedules.ts';
import type {
  PlateauRule,
  ScheduledRule,
} from '../../src/experiments/crosswalk/schedules/schedule-dialect.ts';
import {
  kindNames,
  type ScheduleConfig,
  scheduleOf,
} from '../../src/experiments/schedules/kinds.ts';
import * as nn from '../../src/nn/index.ts';

/** Every kind with numbers that change within sixty updates, at once and after a warm-up. */
const short: Readonly<Record<ScheduleConfig['kind'], Omit<ScheduleConfig, 'kind'>>> = {
  constant: { learningRate: 0.2 },
  step: { learningRate: 0.2, every: 7, factor: 0.5 },
  milestones: { learningRate: 0.2, first: 11, second: 23, factor: 0.1 },
  exponential: { learningRate: 0.2, factor: 0.9 },
  inverse: { learningRate: 0.2, slope: 0.05 },
  cosine: { learningRate: 0.2, steps: 80, minimum: 0.02 },
  restarts: { learningRate: 0.2, period: 9, growth: 2, minimum: 0.01 },
};
const schedules = kindNames.flatMap((kind) => [0, 12].map((warmup): ScheduleConfig => ({ kind, ...short[kind], warmup }))); // biome-ignore format: one line
const rules = schedules.map((schedule, i): ScheduledRule => ({ schedule, momentum: i % 2 === 0 ? 0 : 0.9 })); // biome-ignore format: one line
const updates = 60;
const ratesOf = (schedule: nn.Schedule) => Array.from({ length: updates }, (_, step) => schedule(step)); // biome-ignore format: one line

const plateau: PlateauRule = {
  learningRate: 0.1,
  factor: 0.5,
  patience: 2,
  threshold: 0.01,
  cooldown: 1,
};
const losses = [3, 2, 2.5, 1.999, 1.99, 1.98, 1.5, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 0.9];
const detector = nn.schedules.reduceOnPlateau(plateau);
const detected = losses.map((loss) => detector.update(loss));

const expectRates = (found: readonly number[], expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  for (const [i, rate] of found.entries()) expect(rate, `update ${i}`).toBeCloseTo(expected[i]!, 9);
};

const python = ['python3', '/usr/bin/python3'].find(
  (one) => spawnSync(one, ['-c', 'import torch']).status === 0,
);
const title = python
  ? 'the schedules for PyTorch, run by PyTorch'
  : 'the schedules for PyTorch (skipped: there is no python3 with torch; on Debian "apt-get install python3-torch")';

describe.skipIf(!python)(title, () => {
  const jobs = [
    ...rules.map((rule) => ({ code: pytorchSchedules.write(rule), updates })),
    { code: pytorchSchedules.writePlateau(plateau), losses },
  ];
  const made = (): { readonly rates: readonly number[]; readonly momentum: number }[] => {
    const script = fileURLToPath(new URL('check_schedules.py', import.meta.url));
    const input = jobs.map((job) => JSON.stringify(job)).join('\n');
    const { stdout, stderr, status } = spawnSync(python ?? '', [script], { input, encoding: 'utf8' }); // biome-ignore format: one line
    if (status !== 0) throw new Error(stderr);
    return stdout.trim().split('\n').map((line) => JSON.parse(line)); // biome-ignore format: one line
  };
  const results = python ? made() : [];

  test.each(rules.map((rule, i) => [rule.schedule.kind, rule.schedule.warmup, i] as const))(
    '%s with a warm-up of %i has our rate in every update',
    (_, __, i) => {
      const { schedule, momentum } = rules[i]!;
      expectRates(results[i]!.rates, ratesOf(scheduleOf(schedule)));
      expect(results[i]!.momentum).toBe(momentum);
    },
  );

  test('the detector reduces after the same reports', () => {
    expect(new Set(detected).size).toBeGreaterThan(2);
    expectRates(results.at(-1)!.rates, detected);
  });
});

describe('the schedules for our own library', () => {
  const run = (code: string, result: string): unknown =>
    new Function(...Object.keys(nn), `${code}\nreturn ${result};`)(...Object.values(nn));

  test.each(rules.map((rule) => [rule.schedule.kind, rule.schedule.warmup, rule] as const))(
    '%s with a warm-up of %i runs as it stands',
    (_, __, rule) => {
      const rates = run(
        chainRuleSchedules.write(rule),
        `Array.from({ length: ${updates} }, (_, step) => learningRate(step))`,
      );
      expect(rates).toEqual(ratesOf(scheduleOf(rule.schedule)));
    },
  );

  test('the detector is the one of the text', () => {
    const code = chainRuleSchedules.writePlateau(plateau);
    expect(run(code, `${JSON.stringify(losses)}.map((loss) => plateau.update(loss))`)).toEqual(detected); // biome-ignore format: one line
  });
});

test('Keras counts one report more for the same patience, and its boundaries belong to what comes before', () => {
  expect(kerasSchedules.writePlateau(plateau)).toContain('patience=3,');
  const text = kerasSchedules.write({ schedule: { kind: 'milestones', learningRate: 0.1 }, momentum: 0 }); // biome-ignore format: one line
  expect(text).toContain('[499, 749], [0.1, 0.01, 0.001]');
});
