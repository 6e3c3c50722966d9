import { conv2d, ones, tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { outputSize, type Window } from './sizes.ts';

interface MapSizeConfig extends Window {
  /** Rows and columns of the picture. */
  readonly side: number;
}

/** Rows of the map that the library makes; there is one step, and it is all. */
export const mapSize: Experiment<MapSizeConfig, { readonly rows: number }, null> = {
  id: 'map-size',
  start: ({ side, kernel, ...slid }) => ({
    advance() {},
    frame: () => ({ rows: outputSize(side, { kernel, ...slid }) && rowsOf(side, kernel, slid) }),
    checkpoint: () => null,
    restore() {},
  }),
};

const rowsOf = (side: number, kernel: number, slid: Omit<Window, 'kernel'>): number =>
  tidy(() => conv2d(ones([1, side, side, 1]), ones([kernel, kernel, 1, 1]), undefined, slid).shape[1]!); // biome-ignore format: one line
