import { describe, expect, test } from 'vitest';
import { defineExercise } from '../../../src/exercises/define.ts';
import type { Finding } from '../../../src/exercises/engine/errand.ts';
import { budget, onSeeds } from '../../../src/exercises/kinds/claims.ts';
import type { Settings } from '../../../src/exercises/kinds/knobs.ts';
import { outline } from './outline.ts';

interface Result {
  readonly loss: number;
  readonly ratio: number;
}
const numberIn = (frame: unknown, name: string) => Number(Object(frame)[name]);
const read = (frame: unknown): Result => ({
  loss: numberIn(frame, 'loss'),
  ratio: numberIn(frame, 'ratio'),
});
const ran = (loss: number, ratio = 1): Finding => ({ kind: 'run', frame: { loss, ratio } });
const stopped: Finding = { kind: 'stopped', message: 'diverged' };

const target = defineExercise<null, Result>({
  ...outline,
  kind: 'target',
  experiment: 'nowhere',
  seeds: 5,
  seconds: 1,
  knobs: [
    { kind: 'number', id: 'rate', label: 'rate', low: 0.01, high: 10, isLog: true, start: 1 },
    { kind: 'number', id: 'units', label: 'units', low: 1, high: 8, isWhole: true, start: 4 },
    {
      kind: 'pick',
      id: 'rule',
      label: 'rule',
      options: [
        { id: 'plain', text: 'plain' },
        { id: 'momentum', text: 'momentum' },
      ],
      start: 'plain',
    },
  ],
  locked: [],
  config: (_none, settings, seed) => ({ ...settings, seed }),
  steps: () => 10,
  read,
  claims: () => [
    onSeeds<Result>([4, 5], {
      id: 'loss',
      name: 'loss',
      bound: { atMost: 0.3 },
      near: 0.05,
      of: ({ loss }) => loss,
    }),
    onSeeds<Result>([5, 5], {
      id: 'ratio',
      name: 'gradient ratio',
      bound: { between: [0.5, 2] },
      near: 0.1,
      of: ({ ratio }) => ratio,
    }),
    budget<Result>({
      id: 'units',
      name: 'units',
      bound: { atMost: 6 },
      near: 1,
      of: ({ units }) => Number(units),
    }),
  ],
  near: 'near',
  misses: [
    {
      id: 'wild',
      example: { rate: 10, units: 4, rule: 'plain' },
      fits: (settings: Settings) => settings['rate'] === 10,
      feedback: 'wild',
    },
  ],
  reference: () => ({ rate: 1, units: 4, rule: 'plain' }),
});
const settings = { rate: 1, units: 4, rule: 'plain' };
const good = [ran(0.1), ran(0.2), ran(0.3), ran(0.25), ran(0.9)];
const verdict = (findings: readonly Finding[], given: Settings = settings) => {
  const { score, parts } = target.grade(null, given, findings);
  return { score, said: parts.map(({ feedbackId }) => feedbackId) };
};

describe('a target', () => {
  test('holds when enough of its runs keep the bound, the bound itself included', () => {
    expect(verdict(good)).toEqual({ score: 1, said: ['right', 'right', 'right'] });
    expect(target.reply(null, settings, good)).toEqual({});
  });

  test('a near miss gets its hint, a far one another, a known one its own', () => {
    const miss = (loss: number) => [ran(0.1), ran(0.1), ran(0.1), ran(loss), ran(0.9)];
    expect(verdict(miss(0.34))).toEqual({ score: 0, said: ['near', 'right', 'right'] });
    expect(verdict(miss(0.36))).toEqual({ score: 0, said: ['otherwise', 'right', 'right'] });
    expect(target.reply(null, { ...settings, rate: 10 }, miss(0.34))).toEqual({ loss: 'wild' });
  });

  test('a run that stopped keeps no bound', () => {
    expect(verdict([...good.slice(0, 4), stopped]).said).toEqual(['right', 'otherwise', 'right']);
    expect(verdict([stopped, stopped, ...good.slice(0, 3)]).score).toBe(0);
  });

  test('a ratio is kept from both sides', () => {
    const ratios = (last: number) => [1, 1, 1, 1, last].map((ratio) => ran(0.1, ratio));
    expect(verdict(ratios(0.49)).said[1]).toBe('near');
    expect(verdict(ratios(2.2)).said[1]).toBe('otherwise');
    expect(verdict(ratios(2)).score).toBe(1);
    expect(verdict(ratios(Number.NaN)).score).toBe(0);
  });

  test('a budget is counted on the settings alone', () => {
    expect(verdict(good, { ...settings, units: 7 }).said[2]).toBe('near');
    expect(verdict(good, { ...settings, units: 8 }).said[2]).toBe('otherwise');
  });

  test('settings outside what it allows are refused with what is allowed, whatever the page showed', () => {
    const refuse = (given: unknown) => () => target.grade(null, given, good);
    expect(refuse({ ...settings, rate: 11 })).toThrow(/rate is 11; the exercise allows 0.01 to 10/);
    expect(refuse({ ...settings, units: 2.5 })).toThrow(/whole numbers 1 to 8/);
    expect(refuse({ ...settings, rule: 'adam' })).toThrow(/plain, momentum/);
    expect(refuse({ ...settings, seed: 3 })).toThrow(/seed is locked/);
    expect(refuse({ rate: 1, units: 4 })).toThrow(/rule/);
    expect(refuse({ ...settings, rate: '1' })).toThrow();
    expect(() => target.errands(null, { ...settings, rate: 11 }, 1)).toThrow();
  });

  test('without runs there is no verdict', () => {
    expect(() => target.grade(null, settings)).toThrow(/nothing has been run/);
  });

  test('checks on seeds of its own: the same for one copy, others for another, never the one shown', () => {
    const seedsOf = (seed: number) =>
      target
        .errands(null, settings, seed)
        .map((errand) => (errand.kind === 'run' ? numberIn(errand.config, 'seed') : 0));
    expect(seedsOf(7)).toEqual(seedsOf(7));
    expect(seedsOf(7)).not.toEqual(seedsOf(8));
    for (let seed = 0; seed < 200; seed++) {
      expect(new Set(seedsOf(seed)).size).toBe(5);
      expect(seedsOf(seed)).not.toContain(1);
    }
  });
});

const repair = defineExercise<null, Result>({
  ...outline,
  kind: 'repair',
  experiment: 'nowhere',
  seeds: 1,
  seconds: 1,
  stages: ['one', 'two'].map((id) => ({
    id,
    label: id,
    sound: 'good',
    options: [
      { id: 'good', text: 'good' },
      { id: 'bad', text: 'bad', reply: `${id} is bad` },
    ],
  })),
  faults: () => ({ one: 'bad', two: 'bad' }),
  config: () => ({}),
  steps: () => 1,
  read,
  claims: () => [
    onSeeds<Result>([1, 1], {
      id: 'loss',
      name: 'loss',
      bound: { atMost: 0.3 },
      near: 0,
      of: ({ loss }) => loss,
    }),
  ],
});

describe('a repair', () => {
  test('one of two faults removed earns its share, and the other is answered', () => {
    const half = { one: 'good', two: 'bad' };
    const { score, parts } = repair.grade(null, half, [ran(0.9)]);
    expect(score).toBeCloseTo(1 / 3, 12);
    expect(parts.map(({ id, feedbackId }) => `${id} ${feedbackId}`)).toEqual([
      'loss two:bad',
      'fault:one removed',
      'fault:two left',
    ]);
    expect(repair.reply(null, half, [ran(0.9)])).toEqual({ loss: 'two is bad' });
  });

  test('whatever makes it run is right', () => {
    expect(repair.grade(null, { one: 'bad', two: 'good' }, [ran(0.1)]).score).toBe(1);
  });

  test('sound stages on a run that still misses are not blamed', () => {
    const sound = { one: 'good', two: 'good' };
    expect(repair.reply(null, sound, [ran(0.9)])).toEqual({ loss: 'otherwise' });
  });
});
