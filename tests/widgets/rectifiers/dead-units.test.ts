import { describe, expect, test } from 'vitest';
import type { DeadUnits } from '../../../src/experiments/rectifiers/dead-units.ts';
import {
  asCode,
  bandOf,
  kindOf,
  type State,
  sentence,
  table,
  told,
  widget,
} from '../../../src/widgets/dead-units/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const state: State = defaults(widget.schema);
const net = (dead: readonly number[], accuracy: number) => ({
  loss: 0.1,
  accuracy,
  dead,
  diverged: null,
});
const frame: DeadUnits = {
  updates: 300,
  nets: [net([0.25, 0.5], 1), net([0.75, 1], 0.5)],
  units: [[{ on: 0.5, learns: true }], [{ on: 0, learns: false }, { on: 0, learns: true }]],
  slopes: [],
}; // biome-ignore format: short

describe('the counter of dead units', () => {
  test('a unit is dead without a gradient, silent when never on, alive otherwise', () => {
    expect(frame.units.flat().map(kindOf)).toEqual(['alive', 'dead', 'silent']);
  });

  test('tells means over the seeds, and how many units are silent', () => {
    expect(bandOf(frame.nets, 1)).toEqual({ mean: 0.75, low: 0.5, high: 1 });
    expect(told(frame)).toEqual({ dead1: 0.5, dead2: 0.75, accuracy: 0.75 });
    const said = sentence(frame, { ...state, repeats: 2 });
    expect(said).toContain('50 % of layer 1 and 75 % of layer 2 are dead** (mean of 2 seeds)');
    expect(said).toContain('1 unit is never above 0 and still learns');
  });

  test('says what waits before the run, and which networks were lost', () => {
    expect(sentence(undefined, { ...state, rectifier: 'leakyRelu' })).toMatch(/^\*\*Leaky ReLU/);
    const lost = {
      ...net([0, 0], 0.5),
      diverged: { step: 20, origin: null, message: '', growth: { losses: [], from: 0, every: 1 } },
    };
    const nets = [lost, ...frame.nets];
    expect(sentence({ ...frame, nets }, { ...state, repeats: 3 })).toContain(
      '1 of 3 networks lost',
    );
  });

  test('its table has a number in every cell', () => {
    const { columns, rows } = table([frame]);
    expect(rows).toEqual([[300, 0.5, 0.75, 0.5, 1, 0.75]]);
    expect(columns).toHaveLength(6);
  });

  test('as code SELU takes LeCun’s weights and the others He’s', () => {
    expect(asCode({ ...state, rectifier: 'selu' }).initializer).toBe('lecunNormal');
    expect(asCode({ ...state, rectifier: 'prelu', bias: -1 })).toMatchObject({
      initializer: 'heNormal',
      hiddenBias: -1,
      outputs: 1,
    });
  });
});
