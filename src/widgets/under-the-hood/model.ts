import * as z from 'zod/mini';
import { takeApart } from '../../experiments/engine/taken-apart.ts';
import { remember } from '../../experiments/remember.ts';
import type { Widget } from '../kit/widget.ts';
import { type Inside, insideOf } from './inside.ts';

export const schema = z.object({
  /** Hidden units. */
  width: z._default(z.int(), 3),
  activation: z._default(z.enum(['tanh', 'relu', 'sigmoid']), 'tanh'),
  batch: z._default(z.int(), 4),
  device: z._default(z.enum(['strict', 'fast', 'webgl']), 'strict'),
  precision: z._default(z.enum(['float32', 'float64']), 'float32'),
  /** The program whose code is shown, counted from 1. */
  program: z._default(z.int(), 1),
  /** Composed functions that are drawn open. */
  open: z._default(
    z.string().check(z.regex(/^([\p{L}\p{N}_/]+(,[\p{L}\p{N}_/]+)*)?$/u), z.maxLength(200)),
    '',
  ),
});

export type State = z.infer<typeof schema>;

/** A step taken apart does not depend on which part is looked at. */
const inside = remember(
  (
    width: number,
    activation: State['activation'],
    batch: number,
    device: State['device'],
    precision: State['precision'],
    open: string,
  ): Inside => {
    const apart = takeApart({ width, activation, batch }, { device, precision });
    return insideOf(apart, new Set(open === '' ? [] : open.split(',')), precision);
  },
  { kept: 12 },
);

export const widget: Widget<State, Inside> = {
  id: 'under-the-hood',
  version: 1,
  schema,
  limits: { width: [1, 16], batch: [1, 32], program: [1, 24] },
  trace: ({ width, activation, batch, device, precision, open }) =>
    inside(width, activation, batch, device, device === 'webgl' ? 'float32' : precision, open),
  describe({ programs, operations, temporaries, arenaSize, bytes, usesArena }, { device }) {
    const code = device === 'webgl' ? `${bytes} characters of GLSL` : `${bytes} bytes of WebAssembly`; // biome-ignore format: one line
    const place = usesArena
      ? `Intermediate results would fill ${temporaries} numbers one beside the other; the arena holds ${arenaSize}.`
      : `Intermediate results are ${temporaries} numbers in textures.`;
    return `**${operations} operations, ${programs.length} programs.** ${place} The code is ${code}.`;
  },
};

/** The program whose code is shown: the chosen one, or the last where the plan has fewer. */
export const shownProgram = ({ programs }: Inside, { program }: State): number =>
  Math.min(program, programs.length) - 1;

/** Opens a closed function of the graph, or closes an open one. */
export function toggleFrame({ open }: State, id: string): Partial<State> {
  const opened = open === '' ? [] : open.split(',');
  const next = opened.includes(id) ? opened.filter((other) => other !== id) : [...opened, id];
  return { open: next.join(',') };
}

export const table = ({ programs, buffers }: Inside) => ({
  columns: ['what', 'name', 'does or holds', 'from program', 'to program', 'place in the arena'],
  rows: [
    ...programs.map(({ print, kind }, i) => [`program ${i + 1}`, kind, print, i + 1, i + 1, null]),
    ...buffers.map(({ name, size, first, last, place, purpose }) => [
      `buffer, ${purpose}`,
      name,
      `${size} numbers`,
      Math.max(first, 0) + 1,
      last + 1,
      place,
    ]),
  ],
});
