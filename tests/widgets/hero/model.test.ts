import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { openInPage } from '../../../src/experiments/runner/open.ts';
import { trainingSet } from '../../../src/experiments/training/two-moons.ts';
import { createHero, type HeroState, momentAt, pointOf } from '../../../src/widgets/hero/model.ts';

const start: HeroState = { seed: 7, update: 0, x1: 0.2, x2: -0.6 };

/** Waits for a condition that the runner brings about, frame by frame. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve));
}

test('the point takes the class of the training example nearest to it', () => {
  const examples = trainingSet(7);
  for (const { x, label } of examples.slice(0, 10)) {
    expect(pointOf({ ...start, x1: x[0], x2: x[1] }, examples).label).toBe(label);
  }
});

test('draws the first moment until the runner has answered, then the update that is asked for', async () => {
  const state = signal(start);
  const first = momentAt(7, 0);
  const hero = createHero(state, first);
  expect(hero.moment.value).toBe(first);
  const stop = hero.train(openInPage);
  await until(() => hero.trained.value >= 200);
  state.value = { ...start, update: 120 };
  expect(hero.moment.value).toEqual(momentAt(7, 120));
  expect(hero.sentence.value).toContain('**Update 120.**');
  stop();
});

test('a new seed trains anew', async () => {
  const state = signal(start);
  const hero = createHero(state, momentAt(7, 0));
  const stop = hero.train(openInPage);
  await until(() => hero.trained.value >= 3);
  state.value = { ...start, seed: 8 };
  await until(() => hero.trained.value >= 200);
  expect(hero.moment.value).toEqual(momentAt(8, 0));
  stop();
});

test('moving the point changes the values and not the network', () => {
  const state = signal(start);
  const hero = createHero(state, momentAt(7, 0));
  const [before, network] = [hero.probe.value, hero.moment.value];
  state.value = { ...start, x1: -1 };
  expect(hero.probe.value.values[1]).not.toEqual(before.values[1]);
  expect(hero.moment.value).toBe(network);
});
