import { random } from '../../../nn/index.ts';
import { type Pictures, pick } from '../pictures.ts';

/** A reader's own pictures, to learn from and to be tested on. */
export interface Own {
  readonly train: Pictures;
  readonly test: Pictures;
}

/** One sixth at random for testing, as in MNIST. @throws for fewer than twelve pictures */
export function splitUp(pictures: Pictures): Own {
  const { length } = pictures.classes;
  if (length < 12) throw new Error(`${length} pictures are too few to learn from and to test on; twelve is the least`); // biome-ignore format: one line
  const order = random(0)
    .fork('split')
    .shuffle(Array.from({ length }, (_, i) => i));
  const tests = Math.round(length / 6);
  return { train: pick(pictures, order.slice(tests)), test: pick(pictures, order.slice(0, tests)) };
}
