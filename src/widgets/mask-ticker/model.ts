import * as z from 'zod/mini';
import { chanceOf } from '../../experiments/dropout/census.ts';
import {
  type MaskTicker,
  maskSchemes,
  type Pass,
  passesPerEpoch,
  tickerBatch,
  tickerPasses,
  tickerUnits,
} from '../../experiments/dropout/mask-ticker.ts';
import { formatNumber, withCommas } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export interface State extends MaskTicker {
  /** Which of the batch's examples the drawn network shows, from 1. */
  readonly row: number;
  readonly step: number;
}

export const configOf = ({ rate, scheme, seed }: State): MaskTicker => ({ rate, scheme, seed });

/** Of the rail: the epochs. */
export const labels = Array.from({ length: tickerPasses + 1 }, (_, pass) =>
  pass > 0 && pass % passesPerEpoch === 0 ? `epoch ${pass / passesPerEpoch}` : '',
);

/** A bar of the count: the share of masks with so many units off, and the share to expect. */
export interface Share {
  readonly off: number;
  readonly found: number;
  readonly expected: number;
}

export function sharesOf({ counts }: Pass, rate: number): Share[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, off) => ({
    off,
    found: count / all,
    expected: chanceOf(off, tickerUnits, rate),
  }));
}

export const offIn = (mask: readonly boolean[]): number => mask.filter((isOn) => !isOn).length;

/** How many masks were half off, at the end and so far. */
const masksOf = (step: number) => tickerBatch * step;

/** Numbers for the prose around the figure. */
export const told = (pass: Pass, step: number): Readonly<Record<string, number>> => ({
  half: (pass.counts[tickerUnits / 2] ?? 0) / masksOf(step),
  different: pass.different,
});

const two = (value: number) => formatNumber(value, { decimals: 2 });
const list = (items: readonly string[]) => `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export function sentence(pass: Pass | null | undefined, { rate, step }: State): string {
  if (!pass || step === 0)
    return `**Ten hidden units, each off with probability ${formatNumber(rate)}.** Every pass takes four of forty points. Press Play.`;
  const off = list(pass.masks.map((mask) => String(offIn(mask))));
  const watched = list(pass.watched.map(two));
  return `**Pass ${step}: ${off} of 10 units are off.** One fixed point gets ${watched} under these masks, ${two(pass.steady)} with all units on. ${masksOf(step)} masks so far, ${pass.different} different, of ${withCommas('1024')}.`;
}

export const widget: Widget<State, null> = {
  id: 'mask-ticker',
  version: 1,
  schema: z.object({
    rate: z._default(z.number(), 0.5),
    scheme: z._default(z.enum(maskSchemes), 'example'),
    row: z._default(z.int(), 1),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { rate: [0, 0.9], row: [1, tickerBatch], step: [0, tickerPasses] },
  trace: () => null,
  describe: (_, state) => sentence(null, state),
};

const asText = (mask: readonly boolean[]) => mask.map((isOn) => (isOn ? '1' : '0')).join('');

export const table = (frames: readonly (Pass | null)[]) => ({
  columns: ['pass', 'masks, 1 is on', 'units off', 'the fixed point', 'all on', 'loss, nats'],
  rows: frames.flatMap((pass, i) =>
    pass === null
      ? []
      : [
          [
            i,
            pass.masks.map(asText).join(' '),
            pass.masks.map(offIn).join(' '),
            pass.watched.map(two).join(' '),
            pass.steady,
            pass.loss,
          ],
        ],
  ),
});
