import { formatNumber, superscript } from '../../../experiments/format-number.ts';

/** A place on an axis. A small tick carries no label. */
interface Tick {
  readonly value: number;
  readonly label: string | null;
}

/** From a quantity to pixels, with the ticks that go on its axis. */
export interface Axis {
  (value: number): number;
  readonly domain: readonly [low: number, high: number];
  /** Where the ends of the domain stand, in pixels. */
  readonly range: Interval;
  readonly ticks: readonly Tick[];
  /** The quantity at a pixel. */
  readonly invert: (pixel: number) => number;
}

type Interval = readonly [from: number, to: number];

/** Equal steps for equal differences; about `count` labelled ticks at 1, 2 or 5 times a power of ten. */
export function linearAxis(given: Interval, range: Interval, count = 5): Axis {
  const domain = opened(given);
  const [low, high] = domain;
  const perUnit = (range[1] - range[0]) / (high - low);
  const step = niceStep((high - low) / count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
    const value = (first + i) * step;
    return { value, label: formatNumber(Number(value.toPrecision(12))) };
  });
  return Object.assign((value: number) => range[0] + (value - low) * perUnit, {
    domain,
    range,
    ticks,
    invert: (pixel: number) => low + (pixel - range[0]) / perUnit,
  });
}

/** One value alone stands in the middle of an axis. */
const opened = ([low, high]: Interval): Interval =>
  low === high ? [low - 0.5, high + 0.5] : [low, high];

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead > 5 ? 10 : lead > 2 ? 5 : lead > 1 ? 2 : 1) * power;
}

/**
 * Equal steps for equal ratios. Powers of ten carry labels, at most `most` of them; small ticks stand
 * at 2 and 5. What is not positive has no place: NaN.
 */
export function logAxis(domain: Interval, range: Interval, most = 7): Axis {
  const [low, high] = [Math.log10(domain[0]), Math.log10(domain[1])];
  const perDecade = (range[1] - range[0]) / (high - low);
  const every = Math.max(1, Math.ceil((high - low) / most));
  const ticks: Tick[] = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++) {
    const label = power % every === 0 ? powerOfTen(power) : null;
    // Closer than this small ticks are a hatch.
    if (label !== null || Math.abs(perDecade) >= 4)
      ticks.push({ value: Number(`1e${power}`), label });
    if (every === 1)
      for (const lead of [2, 5]) ticks.push({ value: Number(`${lead}e${power}`), label: null });
  }
  return Object.assign(
    (value: number) => (value > 0 ? range[0] + (Math.log10(value) - low) * perDecade : Number.NaN),
    {
      domain,
      range,
      ticks: ticks.filter(({ value }) => value >= domain[0] * 0.999 && value <= domain[1] * 1.001),
      invert: (pixel: number) => 10 ** (low + (pixel - range[0]) / perDecade),
    },
  );
}

function powerOfTen(power: number): string {
  if (power === 0) return '1';
  return power === 1 ? '10' : `10${superscript(power)}`;
}

/** The SVG path through points; a point without a place lifts the pen. */
export function linePath(points: readonly (readonly [x: number, y: number])[]): string {
  let isDown = false;
  return points
    .map(([x, y]) => {
      if (!Number.isFinite(x) || !Number.isFinite(y)) {
        isDown = false;
        return '';
      }
      const command = `${isDown ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      isDown = true;
      return command;
    })
    .join('');
}
