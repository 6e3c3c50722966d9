import { transform } from 'sucrase';
import { expect, test } from 'vitest';
import { runLanes } from '../../../../src/experiments/optimizers/lanes.ts';
import { followOwn } from '../../../../src/experiments/optimizers/own/follow-own.ts';
import type { OwnRule } from '../../../../src/experiments/optimizers/own/own-rule.ts';
import * as nn from '../../../../src/nn/index.ts';
import { handOut } from '../../../../src/widgets/optimizer-race/own/inside/errand.ts';
import { templates } from '../../../../src/widgets/optimizer-race/own/templates.ts';

const race = {
  landscape: { surface: 'rosenbrock', condition: 100, text: '' },
  start: [-1.2, 1],
  updates: 60,
  seed: 0,
} as const;

function ruleOf(program: string, learningRate: number): OwnRule {
  const { code } = transform(`${program}\n${handOut}`, { transforms: ['typescript'], disableESTransforms: true }); // biome-ignore format: one line
  return new Function('nn', 'learningRate', code)(nn, learningRate);
}

test.each(['gradientDescent', 'momentum', 'adam'] as const)(
  'the template %s goes the way of the library’s rule of that name',
  (rule) => {
    const way = followOwn(ruleOf(templates[rule].program, 0.001), race);
    const [theirs] = runLanes({ ...race, lanes: [{ rule, learningRate: 0.001 }] });
    for (const side of [0, 1] as const)
      theirs!.place[side].forEach((place, t) => {
        expect(way.place[side][t]).toBeCloseTo(place, 10);
      });
    expect(Object.keys(way.memory)).toEqual(Object.keys(theirs!.memory));
  },
);

test('the template of sign descent moves both coordinates by the learning rate', () => {
  const { place } = followOwn(ruleOf(templates.signDescent.program, 0.01), race);
  for (const [from, to] of [[0, 1], [7, 8]] as const)
    for (const side of [0, 1] as const)
      expect(Math.abs(place[side][to]! - place[side][from]!)).toBeCloseTo(0.01, 12);
}); // biome-ignore format: pairs
