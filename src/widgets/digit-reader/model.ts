import * as z from 'zod/mini';
import { CLASSES, SIDE } from '../../experiments/digits/network.ts';
import { centred } from '../../experiments/digits/own/centre.ts';
import { type Pictures, pictureAt } from '../../experiments/digits/pictures.ts';
import {
  type DigitsConfig,
  type DigitsFrame,
  updatesPerStep,
} from '../../experiments/digits/training.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { exact, type RunDevice, type WantedDevice } from '../../experiments/runner/device.ts';
import { type Drawing, darkest, readDrawing } from '../kit/pad/drawing.ts';
import type { Widget } from '../kit/widget.ts';

export const sizes = ['small', 'middle', 'large'] as const;
export const devices = ['wasm', 'webgl', 'fastest'] as const;

/** Feature maps of the two convolutions. */
export const mapsOf = { small: [4, 8], middle: [8, 16], large: [16, 32] } as const;

export interface State {
  readonly size: (typeof sizes)[number];
  readonly learningRate: number;
  readonly device: (typeof devices)[number];
  /** Which of the first test pictures goes through the net, from 0. */
  readonly picture: number;
  /** What is on the pad, as `written`; empty for empty paper. A drawing goes through the net instead of the picture. */
  readonly drawing: string;
  readonly seed: number;
  /** Fives of updates. */
  readonly step: number;
}

export const examples = 2000;
export const tests = 500;
export const batch = 50;
/** Ten looks at every picture. */
export const steps = (10 * examples) / batch / updatesPerStep;
/** Test pictures that the reader may send through the net one by one. */
export const offered = 10;

/** Of the rail: the epoch that each step has reached. */
export const labels = Array.from({ length: steps + 1 }, (_, step) => {
  const epoch = (step * updatesPerStep * batch) / examples;
  return Number.isInteger(epoch) ? String(epoch) : '';
});

export const configOf = (
  { size, learningRate, seed }: State,
  { own, weights }: Pick<DigitsConfig, 'own' | 'weights'>,
): DigitsConfig => ({
  maps: mapsOf[size],
  learningRate,
  batch,
  examples,
  tests,
  seed,
  ...(own && { own }),
  ...(weights && { weights }),
});

/** Half the time of float64, and no number here comes near its ends. */
const onWasm: RunDevice = { ...exact, precision: 'float32' };

export const deviceOf = ({ device }: State): WantedDevice =>
  device === 'fastest'
    ? 'fastest'
    : device === 'wasm'
      ? onWasm
      : { backend: 'webgl', precision: 'float32', mode: 'fast' };

/** What is on the pad. */
export const drawingOf = ({ drawing }: Pick<State, 'drawing'>): Drawing =>
  (drawing === '' ? null : readDrawing(drawing, SIDE)) ?? new Uint8Array(SIDE * SIDE);

/** The picture that goes through the net: the drawing, centred, or one of those offered; a number where the book draws it. */
export function pictureOf(
  state: Pick<State, 'drawing' | 'picture'>,
  own: Pictures | undefined,
): Uint8Array | number {
  const drawing = drawingOf(state);
  if (drawing.some((ink) => ink > 0)) return centred(drawing, darkest);
  return own ? pictureAt(own, state.picture % own.classes.length) : state.picture;
}

const percent = (share: number) => `${(100 * share).toFixed(1)}\u00a0%`;

/** The pair of digits that is mixed up most often; null where none is. */
export function worstPair(
  confusion: readonly number[],
): { right: number; as: number; times: number } | null {
  const pairs = confusion.map((times, i) => ({
    right: Math.floor(i / CLASSES),
    as: i % CLASSES,
    times,
  }));
  const mixed = pairs.filter(({ right, as, times }) => right !== as && times > 0);
  return mixed.sort((a, b) => b.times - a.times)[0] ?? null;
}

/** @param isLoaded whether the net began with weights of the reader's */
export function sentence(frame: DigitsFrame | undefined, count: number, isLoaded = false): string {
  if (isLoaded && !frame)
    return '**A net with the weights of your file.** Press Train: it learns on from there.';
  if (!frame || (frame.updates === 0 && !isLoaded))
    return '**A net that has learned nothing yet.** Press Train: it learns to read digits in your browser, now.';
  const { updates, accuracy, testLoss, confusion } = frame;
  const worst = worstPair(confusion);
  const mixed = worst ? ` Most often: a ${worst.right} read as ${worst.as}, ${worst.times === 1 ? 'once' : `${worst.times} times`}.` : ''; // biome-ignore format: one line
  const when = updates === 0 ? 'With the weights of your file, before any update' : `Update ${updates}`; // biome-ignore format: one line
  return `**${when}:** reads ${percent(accuracy)} of ${count} pictures that it has never seen, at a loss of ${formatNumber(testLoss)}.${mixed}`;
}

export const widget: Widget<State, null> = {
  id: 'digit-reader',
  version: 1,
  schema: z.object({
    size: z._default(z.enum(sizes), 'middle'),
    learningRate: z._default(z.number(), 0.003),
    device: z._default(z.enum(devices), 'wasm'),
    picture: z._default(z.int().check(z.minimum(0), z.maximum(offered - 1)), 0),
    drawing: z._default(z.string().check(z.maxLength(2400)), ''),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { learningRate: [0.0001, 1], step: [0, steps], picture: [0, offered - 1] },
  trace: () => null,
  describe: () => sentence(undefined, tests),
};

/** One row an epoch, and the confusion of the last frame under it. */
export const table = (frames: readonly DigitsFrame[]) => ({
  columns: ['update', 'loss of the batch', 'test loss', 'test accuracy'],
  rows: frames
    .filter((_, i) => labels[i] !== '')
    .map(({ updates, loss, testLoss, accuracy }) => [updates, loss ?? Number.NaN, testLoss, accuracy]), // biome-ignore format: one line
});

/** Whose pictures these are, and how many of them train and test. */
export const countOf = (own: { readonly test: Pictures } | undefined): number =>
  own?.test.classes.length ?? tests;
