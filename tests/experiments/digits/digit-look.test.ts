import { expect, test } from 'vitest';
import { digitLook } from '../../../src/experiments/digits/digit-look.ts';
import { look } from '../../../src/experiments/digits/glimpse.ts';
import { kernelsOf, mapSides } from '../../../src/experiments/digits/network.ts';
import { drawn, pictureAt } from '../../../src/experiments/digits/pictures.ts';
import { blocksFor } from '../../../src/experiments/digits/training.ts';
import { findExperiment } from '../../../src/experiments/runner/catalogue.ts';
import { createSession } from '../../../src/experiments/runner/session.ts';

const net = { maps: [2, 3], seed: 4 } as const;
const digit = pictureAt(drawn(4, 'test', 10), 6);

test('what the net makes of a picture is what its blocks make of it, with the kernels', () => {
  const { picture, glimpses, kernels } = digitLook.start({ ...net, picture: digit }).frame();
  const blocks = blocksFor(net);
  expect(picture).toEqual(digit);
  expect(glimpses).toEqual(look(blocks, digit));
  expect(kernels.map((one) => [...one])).toEqual(kernelsOf(blocks).map((one) => [...one]));
});

test('a number stands for a test digit that the book draws, however many others are drawn', () => {
  expect(digitLook.start({ ...net, picture: 6 }).frame().picture).toEqual(digit);
});

test('weights of the reader’s stand for the drawn ones', () => {
  const zeros = digitLook.start({ ...net, picture: 6, weights: [50, 2, 54, 3, 750, 10].map((size) => new Float32Array(size)) }).frame(); // biome-ignore format: one line
  for (const chance of zeros.glimpses.at(-1)!.values) expect(chance).toBeCloseTo(0.1, 12);
});

test('maps are as large as the page draws them', () => {
  const { glimpses } = digitLook.start({ ...net, picture: 0 }).frame();
  for (const [block, side] of Object.entries(mapSides))
    expect(glimpses.find(({ name }) => name === block)!.shape.slice(0, 2)).toEqual([side, side]);
});

test('a worker finds it, and one look is the whole run', async () => {
  const session = createSession((await findExperiment('digit-look')).start({ ...net, picture: 6 }));
  expect(session.seek(0)).toEqual(digitLook.start({ ...net, picture: 6 }).frame());
});
