import { reports } from '../../experiments/schedules/plateau-watch.ts';

/** Losses that can be drawn. */
export const drawnRange = [0, 3] as const;

/** Losses as a link tells them: hundredths, one for each report; null if that is not how they are told. */
export function readDrawn(text: string): readonly number[] | null {
  const all = text
    .split('.')
    .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) / 100 : Number.NaN));
  const fits = all.every((loss) => loss >= drawnRange[0] && loss <= drawnRange[1]);
  return all.length === reports && fits ? all : null;
}

/** The text that `readDrawn` reads. */
export const writeDrawn = (losses: readonly number[]): string =>
  losses.map((loss) => Math.round(100 * keep(loss))).join('.');

const keep = (loss: number): number => Math.min(drawnRange[1], Math.max(drawnRange[0], loss));

/** The losses with a stroke of the pen from one report to another in a straight line. */
export function stroke(
  losses: readonly number[],
  from: readonly [report: number, loss: number],
  to: readonly [report: number, loss: number],
): readonly number[] {
  const [low, high] = from[0] <= to[0] ? [from, to] : [to, from];
  return losses.map((loss, i) => {
    if (i < low[0] || i > high[0]) return loss;
    if (low[0] === high[0]) return keep(to[1]);
    return keep(low[1] + ((high[1] - low[1]) * (i - low[0])) / (high[0] - low[0]));
  });
}
