import { cos, sin, sqrt } from '../math/index.ts';
import type { Random } from '../random.ts';
import { type Dataset, datasetOf, type Example } from './dataset.ts';

interface Noisy {
  /** Standard deviation of what is added to each coordinate (spirals: to the angle). */
  readonly noise?: number;
  readonly random: Random;
}

/** The four points of exclusive or: inputs [4, 2], targets [4]. */
export const xor = (): Dataset =>
  datasetOf([
    { input: [0, 0], target: 0 },
    { input: [0, 1], target: 1 },
    { input: [1, 0], target: 1 },
    { input: [1, 1], target: 0 },
  ]);

const blurred = (x: number, y: number, noise: number, random: Random): number[] => [
  x + noise * random.normal(),
  y + noise * random.normal(),
];

/**
 * Two half circles that reach into each other, (cos t, sin t) and (1 − cos t, ½ − sin t): inputs [n, 2],
 * targets [n], as many of either class.
 */
export function moons(n: number, { noise = 0.1, random }: Noisy): Dataset {
  const half = Math.floor(n / 2);
  const examples = Array.from({ length: 2 * half }, (_, i): Example => {
    const t = (Math.PI * (i % half)) / Math.max(half - 1, 1);
    return i < half
      ? { input: blurred(cos(t), sin(t), noise, random), target: 0 }
      : { input: blurred(1 - cos(t), 0.5 - sin(t), noise, random), target: 1 };
  });
  return datasetOf(examples);
}

/**
 * Arms of a spiral, `n` points each, radius q from 0 to 1, angle 4k + 4q + noise in radians:
 * inputs [n · arms, 2], targets [n · arms].
 */
export function spirals(
  n: number,
  { noise = 0.2, arms = 3, random }: Noisy & { readonly arms?: number },
): Dataset {
  const examples = Array.from({ length: arms * n }, (_, i): Example => {
    const arm = Math.floor(i / n);
    const q = (i % n) / Math.max(n - 1, 1);
    const angle = 4 * arm + 4 * q + noise * random.normal();
    return { input: [q * sin(angle), q * cos(angle)], target: arm };
  });
  return datasetOf(examples);
}

/** A circle of radius ½ (class 1) inside one of radius 1 (class 0): inputs [n, 2], targets [n]. */
export function circles(n: number, { noise = 0.05, random }: Noisy): Dataset {
  const half = Math.floor(n / 2);
  const examples = Array.from({ length: 2 * half }, (_, i): Example => {
    const t = (2 * Math.PI * (i % half)) / half;
    const radius = i < half ? 1 : 0.5;
    return {
      input: blurred(radius * cos(t), radius * sin(t), noise, random),
      target: i < half ? 0 : 1,
    };
  });
  return datasetOf(examples);
}

/**
 * Normal clouds around centres, `n` points each: inputs [n · classes, 2], targets [n · classes].
 * Centres evenly on a circle when absent.
 */
export function gaussians(
  n: number,
  {
    classes = 2,
    centres = ring(classes),
    noise = 1,
    random,
  }: Noisy & {
    readonly classes?: number;
    readonly centres?: readonly (readonly [number, number])[];
  },
): Dataset {
  const examples = centres.flatMap(([x, y], target) =>
    Array.from({ length: n }, (): Example => ({ input: blurred(x, y, noise, random), target })),
  );
  return datasetOf(examples);
}

/** Points on a circle of radius 2√2, starting at (2, 2). */
const ring = (count: number): (readonly [number, number])[] =>
  Array.from({ length: count }, (_, k) => {
    const angle = Math.PI / 4 + (2 * Math.PI * k) / count;
    return [2 * sqrt(2) * cos(angle), 2 * sqrt(2) * sin(angle)] as const;
  });
