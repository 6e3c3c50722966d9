import type { Granted, WantedDevice } from './device.ts';

/** What a page may ask of the worker that runs one experiment. */
export type Request =
  | {
      readonly kind: 'start';
      /** Which of the runs of this worker begins: its answers carry the number, so that none is taken for another's. */
      readonly run: number;
      readonly experiment: string;
      readonly config: unknown;
      readonly checkpointEvery: number;
      readonly device: WantedDevice;
    }
  /** Go to step `to` and send a frame every `every` steps on the way, and one at the end. */
  | { readonly kind: 'stream'; readonly to: number; readonly every: number }
  /** Go to one step, forward or back, and send its frame. */
  | { readonly kind: 'seek'; readonly step: number }
  /** Stop streaming where it is. The run stays, and can be streamed on. */
  | { readonly kind: 'cancel' };

/** What the worker answers, and for which run. */
export type Answer<Frame> = News<Frame> & { readonly run: number };

/** What there is to say about a run. */
export type News<Frame> =
  /** The first answer: what the run computes on, and why if that was not asked for. */
  | ({ readonly kind: 'device'; readonly step: number } & Granted)
  | { readonly kind: 'frame'; readonly step: number; readonly frame: Frame }
  | { readonly kind: 'done'; readonly step: number }
  | { readonly kind: 'failed'; readonly step: number; readonly message: string };
