import * as z from 'zod/mini';
import {
  type BlockName,
  type BlockNumbers,
  type Grid,
  numbersOf,
  startOf,
} from '../../experiments/backward-blocks/numbers.ts';
import { type BlockStep, numberIn, stepsOf } from '../../experiments/backward-blocks/steps.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

const blocks = ['convolution', 'maxPool', 'averagePool'] as const satisfies readonly BlockName[];

export interface State {
  readonly block: BlockName;
  /** What comes back, and the kernel: four numbers each, row by row. */
  readonly back: string;
  readonly kernel: string;
  readonly step: number;
}

export interface Trace {
  readonly numbers: BlockNumbers;
  readonly steps: readonly BlockStep[];
}

const four = /^-?\d{1,3}(\.\d{1,3})?( -?\d{1,3}(\.\d{1,3})?){3}$/;

/** Four numbers as a text holds them, in two rows. */
export const squareOf = (text: string): Grid => {
  const [a = 0, b = 0, c = 0, d = 0] = text.split(' ').map(Number);
  return [
    [a, b],
    [c, d],
  ];
};

const written = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));

/** A step's arithmetic: `1·1 + 2·1 + 4·1 + 5·1 = 12`. */
function arithmetic({ numbers, steps }: Trace, at: number, block: BlockName): string {
  const step = steps[at - 1];
  if (!step) return '';
  const values = step.terms.map((cells) => cells.map((one) => numberIn(numbers, one)));
  const result = formatNumber(numberIn(numbers, step.targets[0]!));
  if (block === 'convolution')
    return `${values.map((pair) => pair.map(written).join('·')).join(' + ')} = ${result}`;
  if (step.pass === 'input') return `${written(values[0]![0]!)} / 4 = ${result}`;
  const inside = values.map(([value]) => formatNumber(value!)).join(', ');
  return block === 'maxPool'
    ? `max(${inside}) = ${result}`
    : `(${inside.replaceAll(', ', ' + ')}) / 4 = ${result}`;
}

function sentence(trace: Trace, { block, step }: State): string {
  const now = trace.steps[step - 1];
  if (!now) {
    return block === 'convolution'
      ? '**Nine numbers, a kernel of four, an output of four.** Press Play: forward, then back to the kernel, then back to the input.'
      : '**Sixteen numbers, pooled two by two.** Press Play: forward, then back.';
  }
  const { row, column } = now.targets[0]!;
  const place = `row ${row + 1}, column ${column + 1}`;
  const sum = arithmetic(trace, step, block);
  if (now.pass === 'forward') return `**Forward, ${place} of the output:** ${sum}.`;
  if (now.pass === 'kernel')
    return `**Back to the kernel, ${place}:** each place it was laid on, times what came back there. ${sum}.`;
  if (block === 'convolution')
    return `**Back to the input, ${place}:** ${now.terms.length === 1 ? 'one window held it' : `${now.terms.length} windows held it, each with another kernel entry on it`}. ${sum}.`;
  return block === 'maxPool'
    ? `**Back: ${formatNumber(numberIn(trace.numbers, now.terms[0]![0]!))} goes to the largest of the window** and nothing to the other three.`
    : `**Back: each of the four gets a quarter** of what came to the output. ${sum}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'block-backward',
  version: 1,
  schema: z.object({
    block: z._default(z.enum(blocks), 'convolution'),
    back: z._default(z.string().check(z.regex(four)), '1 1 1 1'),
    kernel: z._default(z.string().check(z.regex(four)), '1 0 0 -1'),
    step: z._default(z.int(), 0),
  }),
  limits: { step: [0, 17] },
  trace: ({ block, back, kernel }) => {
    const start = startOf[block];
    const k = start.k === null ? null : squareOf(kernel);
    const numbers = numbersOf(block, { ...start, k, dy: squareOf(back) });
    return { numbers, steps: stepsOf(block, numbers) };
  },
  describe: sentence,
};

/** Which cells of a grid are known after some steps. */
export function isKnown({ steps }: Trace, at: number, grid: keyof BlockNumbers): Set<string> {
  const done = steps.slice(0, at).flatMap(({ targets }) => targets);
  return new Set(done.filter((one) => one.grid === grid).map(({ row, column }) => `${row} ${column}`)); // biome-ignore format: one line
}

export const table = ({ numbers }: Trace) => ({
  columns: ['grid', 'row', 'column 1', 'column 2', 'column 3', 'column 4'],
  rows: (['x', 'k', 'y', 'dy', 'dk', 'dx'] as const).flatMap((grid) =>
    (numbers[grid] ?? []).map((line, row) => [
      grid,
      row + 1,
      ...Array.from({ length: 4 }, (_, column) => line[column] ?? null),
    ]),
  ),
});
