/** A slider's ticks as positions 0 … count and the value at each; positions between ticks are allowed. */
export interface Scale {
  readonly count: number;
  readonly valueAt: (position: number) => number;
  readonly positionOf: (value: number) => number;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** Equal steps; the last tick is `max` even where the step does not divide the range. */
export function linearScale({ min, max, step }: Range & { readonly step: number }): Scale {
  const count = Math.max(1, Math.ceil((max - min) / step - 1e-9));
  const places = decimalsOf(step) + decimalsOf(min);
  return {
    count,
    valueAt: (position) => {
      const value = Math.min(max, min + Math.round(position) * step);
      return Number(value.toFixed(Math.min(20, places)));
    },
    positionOf: (value) => within((value - min) / step, count),
  };
}

/** Ten ticks a decade at round numbers: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8. */
export function logScale({ min, max }: Range): Scale {
  const ticks = [min];
  for (let decade = decadeOf(min); decade <= decadeOf(max); decade += 1) {
    for (const mantissa of mantissas) {
      const value = Number(`${mantissa}e${decade}`);
      if (value > min && value < max) ticks.push(value);
    }
  }
  ticks.push(max);
  const count = ticks.length - 1;
  return {
    count,
    valueAt: (position) => ticks[within(Math.round(position), count)]!,
    positionOf: (value) => {
      if (value <= min) return 0;
      const above = ticks.findIndex((tick) => tick >= value);
      if (above < 0) return count;
      const [low, high] = [ticks[above - 1]!, ticks[above]!];
      return above - 1 + (value - low) / (high - low); // neighbours are so close that it needs no logarithm
    },
  };
}

/** A step of 1, 2 or 5 times a power of ten that cuts the range into about a hundred. */
export function niceStep({ min, max }: Range): number {
  const rough = Math.max((max - min) / 100, Number.MIN_VALUE);
  const power = decadeOf(rough);
  const digit = [1, 2, 5, 10].find((one) => Number(`${one}e${power}`) >= rough * 0.999) ?? 10;
  return Number(`${digit}e${power}`);
}

/** The power of ten at or below a positive number, read off its digits: logarithms differ between browsers. */
const decadeOf = (value: number): number => Number(value.toExponential().split('e')[1]);

/** Digits after the point that a step needs: 2 for 0.05. */
export function decimalsOf(step: number): number {
  const [mantissa = '', exponent = '0'] = String(step).toLowerCase().split('e');
  const places = (mantissa.split('.')[1] ?? '').length - Number(exponent);
  return Math.max(0, places);
}

function within(position: number, count: number): number {
  return Math.min(count, Math.max(0, position));
}
