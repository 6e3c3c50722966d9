import type { Misprint } from './misprint.ts';
import { betterMinima } from './schedules/better-minima.ts';
import { stableButSlow } from './schedules/stable-but-slow.ts';

/** What two sentences of the source documents claim or leave out, in reading order. They have the numbers of their rows. */
export const misprints: readonly Misprint[] = [betterMinima, stableButSlow];
