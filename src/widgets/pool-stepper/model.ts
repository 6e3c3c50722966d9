import * as z from 'zod/mini';
import {
  type Pooling,
  pooledPicture,
  poolings,
  poolOf,
  windowAt,
} from '../../experiments/convolution/pooling.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

/** Both side by side, or one of them. */
export const shownPoolings = ['both', ...poolings] as const;

export interface State {
  readonly pooling: (typeof shownPoolings)[number];
  /** Sixteen numbers as they are typed, rows by `/`. */
  readonly numbers: string;
  readonly size: number;
  readonly stride: number;
  readonly step: number;
}

type Rows = readonly (readonly number[])[];

/** The numbers under the windows, and each map that is made of them. */
export interface Trace {
  readonly picture: Rows;
  readonly maps: readonly { readonly pooling: Pooling; readonly map: Rows }[];
}

export const printed = pooledPicture.map((row) => row.join(' ')).join(' / ');

/** Four rows of four numbers, or in words what is wrong. */
export function readNumbers(text: string): Rows | string {
  const rows = text.replaceAll('−', '-').split('/').map((row) => row.trim().split(/\s+/).filter((part) => part !== '').map((part) => Number(part.replace(',', '.')))); // biome-ignore format: one line
  if (rows.flat().some((number) => !Number.isFinite(number))) return 'Numbers only, with spaces between them and / between rows.'; // biome-ignore format: one line
  if (rows.length !== 4) return `Four rows, with / between them; here are ${rows.length}.`;
  const wrong = rows.find((row) => row.length !== 4);
  return wrong === undefined ? rows : `Four numbers in each row; one has ${wrong.length}.`;
}

const sidesOf = ({ maps: [first] }: Trace) => [first!.map.length, first!.map[0]!.length] as const;

export const stepsOf = (trace: Trace): number => {
  const [rows, columns] = sidesOf(trace);
  return rows * columns;
};

/** Where the window lies after a step. */
export const hereOf = (trace: Trace, { step }: State): readonly [i: number, j: number] | null => {
  const at = Math.min(step, stepsOf(trace)) - 1;
  const [, columns] = sidesOf(trace);
  return at < 0 ? null : [Math.floor(at / columns), at % columns];
};

const kept: Readonly<Record<Pooling, string>> = { max: 'the largest', average: 'the mean' };

const counted = (count: number) => (count === 1 ? 'One of them' : `${count} of them`);

function sentence(trace: Trace, state: State): string {
  const { size, stride, step } = state;
  const here = hereOf(trace, state);
  const [rows, columns] = sidesOf(trace);
  const names = trace.maps.map(({ pooling }) => kept[pooling]).join(', or ');
  if (here === null) return `**A window of ${size} × ${size} moves by ${stride} and keeps ${names}.** It fits at ${rows} × ${columns} places. Press Play.`; // biome-ignore format: one line
  const values = windowAt(trace.picture, state, ...here);
  const results = trace.maps.map(({ pooling, map }) => `${kept[pooling]} is ${formatNumber(map[here[0]]![here[1]]!)}`).join(', '); // biome-ignore format: one line
  const last = `**${values.map((value) => formatNumber(value)).join(', ')}: ${results}.**`;
  if (step >= stepsOf(trace) && stepsOf(trace) > 1) return `${last} ${rows * columns} numbers are left of 16, and no weight has been used.`; // biome-ignore format: one line
  const isMax = trace.maps.some(({ pooling }) => pooling === 'max');
  return values.length > 1 && isMax ? `${last} ${counted(values.length - 1)} cannot be told from the map of the largest any more.` : last; // biome-ignore format: one line
}

export const widget: Widget<State, Trace> = {
  id: 'pool-stepper',
  version: 1,
  schema: z.object({
    pooling: z._default(z.enum(shownPoolings), 'both'),
    numbers: z._default(z.string().check(z.maxLength(200)), printed),
    size: z._default(z.int(), 2),
    stride: z._default(z.int(), 2),
    step: z._default(z.int(), 0),
  }),
  limits: { size: [1, 4], stride: [1, 3], step: [0, 16] },
  trace({ pooling, numbers, size, stride }) {
    const read = readNumbers(numbers);
    const picture = typeof read === 'string' ? pooledPicture : read;
    const shown = pooling === 'both' ? poolings : [pooling];
    return { picture, maps: shown.map((one) => ({ pooling: one, map: poolOf(picture, { pooling: one, size, stride }) })) }; // biome-ignore format: one line
  },
  describe: sentence,
};

/** The first pool as it would be written in a program. */
export const asCode = ({ maps }: Trace, { size, stride }: State) => ({ kind: maps[0]!.pooling, size, stride }); // biome-ignore format: one line

/** The last number of the first map. */
export const told = (trace: Trace, state: State): Readonly<Record<string, number>> => {
  const here = hereOf(trace, state);
  return here === null ? {} : { last: trace.maps[0]!.map[here[0]]![here[1]]! };
};

export const table = ({ maps }: Trace) => ({
  columns: ['pool', 'row', ...maps[0]!.map[0]!.map((_, j) => `column ${j + 1}`)],
  rows: maps.flatMap(({ pooling, map }) => map.map((row, i) => [pooling, i + 1, ...row])),
});
