import { describe, expect, test } from 'vitest';
import { createSession } from '../../../src/experiments/runner/session.ts';
import {
  field,
  moons,
  probe,
  trainingSet,
  twoMoons,
  units,
} from '../../../src/experiments/training/two-moons.ts';
import { random } from '../../../src/nn/index.ts';

const trained = createSession(twoMoons.start({ seed: 7 })).seek(200);

describe('the data', () => {
  test('without noise the two classes are half a turn apart', () => {
    const examples = moons(random(1), 5, 0);
    const [a, b] = [examples.slice(0, 5), examples.slice(5)];
    for (const [i, { x }] of a.entries()) {
      expect(b[i]?.x[0]).toBeCloseTo(-x[0], 12);
      expect(b[i]?.x[1]).toBeCloseTo(-x[1], 12);
    }
  });

  test('is decided by its seed', () => {
    expect(trainingSet(3)).toEqual(trainingSet(3));
    expect(trainingSet(3)).not.toEqual(trainingSet(4));
  });
});

describe('the training', () => {
  test('learns the two classes within 200 updates, on ten seeds of ten', () => {
    const accuracies = Array.from(
      { length: 10 },
      (_, seed) => createSession(twoMoons.start({ seed })).seek(200).accuracy,
    );
    console.log(
      'accuracy after 200 updates, seeds 0 to 9:',
      accuracies.map((a) => a.toFixed(2)).join(' '),
    );
    expect(Math.min(...accuracies)).toBeGreaterThan(0.85);
  });

  test('goes on from a checkpoint as if it had never been left', () => {
    const run = twoMoons.start({ seed: 7 });
    for (let i = 0; i < 30; i++) run.advance();
    const checkpoint = structuredClone(run.checkpoint());
    for (let i = 0; i < 20; i++) run.advance();
    const reached = run.frame();
    const other = twoMoons.start({ seed: 7 });
    other.restore(checkpoint);
    for (let i = 0; i < 20; i++) other.advance();
    expect(other.frame()).toEqual(reached);
  });
});

describe('the probe', () => {
  const point = { x: [0.4, -0.3] as const, label: 1 };

  test('shows a value and a gradient for every unit', () => {
    const { values, gradients } = probe(trained.parameters, point);
    expect(values.map((layer) => layer.length)).toEqual([...units]);
    expect(gradients.map((layer) => layer.length)).toEqual([...units]);
    expect(values[0]).toEqual([...point.x]);
  });

  test('its gradient at the inputs is what moving the point does to the loss', () => {
    const { gradients } = probe(trained.parameters, point);
    const h = 1e-6;
    const [x1, x2] = point.x;
    const moved = (by: number) => probe(trained.parameters, { x: [x1 + by, x2], label: 1 }).loss;
    expect(gradients[0]?.[0]).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 6);
  });

  test('the grid gives at a place what the probe gives there', () => {
    const side = 4;
    const grid = field(trained.parameters, side, 2);
    // Row 1, column 2 of four cells from −2 to 2: x1 = 0.5, x2 = 0.5.
    const { values } = probe(trained.parameters, { x: [0.5, 0.5], label: 0 });
    expect(grid[side + 2]).toBeCloseTo(values.at(-1)?.[0] ?? Number.NaN, 12);
  });
});
