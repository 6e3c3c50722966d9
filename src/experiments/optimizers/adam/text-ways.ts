import {
  compile,
  gradients,
  optimizers,
  parameter,
  stack,
  tensor,
  tidy,
} from '../../../nn/index.ts';
import type { Experiment } from '../../runner/experiment.ts';
import { type AdamText, printedAdam } from '../printed-adam.ts';
import { surfaces } from '../surfaces.ts';

/** Texts about Adam, each followed to the letter down ½(x² + 100y²) from (10, 1). */
export interface TextsConfig {
  readonly texts: readonly AdamText[];
  readonly learningRate: number;
  readonly updates: number;
}

/** Of each text the height after every update; the first is that of the start. */
export type TextHeights = readonly (readonly number[])[];

/** All texts move in one step, so that four cost little more than one. */
export function textHeights({ texts, learningRate, updates }: TextsConfig): TextHeights {
  return tidy(() => {
    const { height, start } = surfaces.valley;
    const ways = texts.map((text) => ({
      rule: printedAdam(text, learningRate),
      place: start.map((value) => parameter(tensor(value))),
    }));
    const update = compile(() => {
      for (const { rule, place } of ways)
        optimizers.apply(rule, place, gradients(height(place), place));
      return stack(ways.map(({ place }) => height(place)));
    });
    const first = height(start.map((value) => tensor(value))).item();
    const rows = Array.from({ length: updates }, () => [...update.run().dataSync()]);
    return texts.map((_, i) => [first, ...rows.map((row) => row[i]!)]);
  });
}

/** One step of the runner makes all updates: they are wanted together. */
export const textWays: Experiment<TextsConfig, TextHeights, boolean> = {
  id: 'adam-texts',
  start(config) {
    let heights: TextHeights = [];
    const advance = () => {
      heights = textHeights(config);
    };
    return {
      advance,
      frame: () => heights,
      checkpoint: () => heights.length > 0,
      restore(hasRun) {
        heights = [];
        if (hasRun) advance();
      },
    };
  },
};
