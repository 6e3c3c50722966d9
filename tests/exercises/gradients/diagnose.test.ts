import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blanksOf } from '../../../src/exercises/gradients/blanks.ts';
import { diagnose } from '../../../src/exercises/gradients/diagnose.ts';
import { type FaultName, faultsOf } from '../../../src/exercises/gradients/faults.ts';
import { replyTo } from '../../../src/exercises/gradients/replies.ts';
import { traceGraph } from '../../../src/exercises/gradients/trace.ts';
import {
  logisticUnit,
  quotient,
  reluNet,
  twoPaths,
} from '../../../src/experiments/gradients/worked-graphs.ts';
import { tensor } from '../../../src/nn/index.ts';

const graphs = {
  quotient: traceGraph(quotient({ x: 3, y: 5, z: 2 })),
  paths: traceGraph(twoPaths({ x: 3, c: 5 })),
  unit: traceGraph(logisticUnit({ x: [2, 3], w: [0.5, -0.25], b: 0.5, y: 1 })),
  net: traceGraph(
    reluNet({
      x: [1, 2],
      W1: [
        [0.5, -0.5],
        [0.25, 1],
      ],
      w2: [1, -0.5],
      y: 0,
    }),
  ),
  // One unit is off: what arrives at it must not pass.
  off: traceGraph(
    reluNet({
      x: [1, 2],
      W1: [
        [0.5, -0.5],
        [0.25, -1],
      ],
      w2: [1, -0.5],
      y: 0,
    }),
  ),
};

const d = (graph: keyof typeof graphs, id: string) =>
  blanksOf(graphs[graph], 2).find((blank) => blank.id === id)!;
const found = (graph: keyof typeof graphs, id: string, given: number, others = {}) =>
  diagnose(graphs[graph], d(graph, id), { ...others, [id]: given }, 3)?.name ?? null;

describe('a wrong gradient is traced to a thought', () => {
  test.each<[FaultName, keyof typeof graphs, string, number]>([
    ['dropped-branch', 'paths', 'gradient:x', 8],
    ['dropped-branch', 'paths', 'gradient:x', 3],
    ['averaged', 'paths', 'gradient:x', 5.5],
    ['multiplied', 'paths', 'gradient:x', 24],
    ['value-for-gradient', 'quotient', 'gradient:u', 45],
    ['wrong-sign', 'quotient', 'gradient:z', 11.25],
    ['missing-factor', 'quotient', 'gradient:v', 0.5],
    ['missing-factor', 'quotient', 'gradient:x', 2.5],
    ['upstream-forgotten', 'quotient', 'gradient:y', 9],
    ['own-value', 'quotient', 'gradient:x', 7.5],
    ['missing-factor', 'off', 'gradient:z1[2]', d('off', 'gradient:h[2]').target],
    ['missing-factor', 'unit', 'gradient:z', d('unit', 'gradient:a').target],
    ['upstream-forgotten', 'unit', 'gradient:w[2]', 3],
    ['other-entry', 'unit', 'gradient:w[2]', d('unit', 'gradient:w[1]').target],
    ['transposed', 'net', 'gradient:W1[1,2]', d('net', 'gradient:W1[2,1]').target],
    ['transposed', 'net', 'gradient:W1[2,1]', d('net', 'gradient:W1[1,2]').target],
  ])('%s: %s %s = %d', (fault, graph, id, given) => {
    expect(found(graph, id, given)).toBe(fault);
  });

  test('a number that is right by the learner’s own earlier slip is called carried on', () => {
    expect(found('quotient', 'gradient:v', -2.5, { 'gradient:u': -0.5 })).toBe('carried');
  });

  test('an earlier number that is only rounded is no slip', () => {
    const dz = d('net', 'gradient:z2').target;
    const rounded = Number(dz.toPrecision(3));
    expect(found('net', 'gradient:w2[1]', -rounded, { 'gradient:z2': rounded })).not.toBe(
      'carried',
    );
  });

  test('a right number has no fault, and a number out of nowhere has none that is known', () => {
    expect(found('paths', 'gradient:x', 11)).toBeNull();
    expect(found('paths', 'gradient:x', 1234.5)).toBeNull();
  });
});

test('with three paths, leaving out one and following only one are both a dropped branch', () => {
  const x = tensor(2);
  const [a, b, c] = [x.mul(3).detach(), x.square(), x.exp()];
  const [p, q] = [x.mul(b), tensor(1)];
  const f = p.add(c);
  const names = new Map([
    [x, 'x'],
    [b, 'b'],
    [c, 'c'],
    [p, 'p'],
    [f, 'f'],
  ]);
  const trace = traceGraph({ output: f, names });
  const blank = blanksOf(trace, 1)[0]!;
  const parts = faultsOf(trace, blank).filter(({ name }) => name === 'dropped-branch');
  expect(new Set(parts.map(({ value }) => value.toPrecision(6))).size).toBe(6);
  expect([a.size, q.size]).toEqual([1, 1]);
});

test('every fault that a graph can produce is recognised, with a reply of its own that asks one question', () => {
  for (const trace of Object.values(graphs))
    for (const blank of blanksOf(trace, 4))
      for (const fault of faultsOf(trace, blank)) {
        const answers = { [blank.id]: fault.value };
        const recognised = diagnose(trace, blank, answers, 6);
        // Two thoughts may lead to one number; then the likelier one is named.
        expect(recognised?.value).toBeCloseTo(fault.value, 4);
        const reply = replyTo(trace, blank, fault.value, fault);
        expect(reply.match(/\?/g), reply).toHaveLength(1);
        expect(reply.endsWith('?'), reply).toBe(true);
        expect(reply.split(/\s+/).length, reply).toBeLessThanOrEqual(55);
        expect(reply).not.toMatch(/undefined|NaN|—/);
      }
});

test('on random graphs of numbers, flipping, dropping and averaging are recognised', () => {
  const dial = fc.integer({ min: 2, max: 9 });
  fc.assert(
    fc.property(dial, dial, (x, c) => {
      fc.pre(c > 2 && c !== x && c !== 2 * x);
      const trace = traceGraph(twoPaths({ x, c }));
      const blank = blanksOf(trace, 1)[0]!;
      const name = (given: number) => diagnose(trace, blank, { [blank.id]: given }, 3)?.name;
      expect(name(x)).toBe('dropped-branch');
      expect(name(x + c)).toBe('dropped-branch');
      expect(name(-(2 * x + c))).toBe('wrong-sign');
    }),
  );
});
