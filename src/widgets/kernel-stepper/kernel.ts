import type { Kernel } from '../../experiments/convolution/window-walk.ts';

/** Kernels by name, in the order in which further filters take them, and the reader's own. */
const named = ['difference', 'down', 'mean', 'middle', 'counting'] as const;
type Named = (typeof named)[number];
export const presets = [...named, 'own'] as const;
export type Preset = (typeof presets)[number];

export const presetWords: Readonly<Record<Preset, string>> = {
  difference: 'left − right',
  down: 'top − bottom',
  mean: 'mean',
  middle: 'middle',
  counting: '1, 2, 3 …',
  own: 'own',
};

/** Rows of a kernel and filters of a layer, at most. */
const [largest, most] = [5, 3];

/** The number of a named kernel at row u and column v. */
function weightOf(name: Named, size: number, u: number, v: number): number {
  const fall = (at: number) => (size === 1 ? 1 : Number(at === 0) - Number(at === size - 1));
  switch (name) {
    case 'difference':
      return fall(v);
    case 'down':
      return fall(u);
    case 'mean':
      return 1 / (size * size);
    case 'middle':
      return Number(u === Math.floor(size / 2) && v === Math.floor(size / 2));
    case 'counting':
      return u * size + v + 1;
  }
}

const numberOf = (text: string): number =>
  text === '' ? Number.NaN : Number(text.replace('−', '-').replace(',', '.'));

/** One filter as it is typed, by channel, row and column; or in words what is wrong. */
function readFilter(text: string): readonly (readonly (readonly number[])[])[] | string {
  const typed = text.split('|').map((part) => part.trim().split('/').map((row) => row.trim().split(/\s+/).map(numberOf))); // biome-ignore format: one line
  const size = typed[0]!.length;
  if (size > largest) return `At most ${largest} rows; here are ${size}.`;
  for (const channel of typed) {
    if (channel.length !== size) return `Each channel has ${size} rows; one has ${channel.length}.`;
    for (const row of channel) {
      if (row.some((number) => !Number.isFinite(number))) return 'Numbers only: rows by /, channels by |, filters by ; as in 1 0 / 0 -1.'; // biome-ignore format: one line
      if (row.length !== size) return `A kernel is a square: ${size} rows need ${size} numbers each, and one has ${row.length}.`; // biome-ignore format: one line
    }
  }
  return typed;
}

/**
 * Numbers as they are typed: rows by `/`, numbers by spaces, channels by `|`, filters by `;`. With fewer
 * channels than the picture has, the last one serves for the rest.
 *
 * @returns the numbers w[u][v][k'] of each filter, or in words what is wrong
 */
export function readKernels(text: string, channels: number): readonly Kernel[] | string {
  const typed = text.split(';').map(readFilter);
  if (typed.length > most) return `At most ${most} filters; here are ${typed.length}.`;
  const kernels: Kernel[] = [];
  for (const filter of typed) {
    if (typeof filter === 'string') return filter;
    const size = filter[0]!.length;
    if (kernels[0] && kernels[0].length !== size) return `All filters of a layer are of one size; one is ${kernels[0].length} × ${kernels[0].length}, another ${size} × ${size}.`; // biome-ignore format: one line
    kernels.push(kernelFrom(size, channels, (u, v, k) => (filter[k] ?? filter.at(-1)!)[u]![v]!));
  }
  return kernels;
}

const kernelFrom = (size: number, channels: number, weight: (u: number, v: number, channel: number) => number): Kernel =>
  Array.from({ length: size }, (_, u) => Array.from({ length: size }, (__, v) => Array.from({ length: channels }, (___, k) => weight(u, v, k)))); // biome-ignore format: one line

interface Asked {
  readonly preset: Preset;
  readonly own: string;
  readonly size: number;
  readonly channels: number;
  readonly filters: number;
}

/** The kernels that the settings ask for; own ones that cannot be read give way to the difference. */
export function kernelsOf({ preset, own, size, channels, filters }: Asked): readonly Kernel[] {
  const read = preset === 'own' ? readKernels(own, channels) : null;
  if (read !== null && typeof read !== 'string') return read;
  const first = preset === 'own' ? 0 : named.indexOf(preset);
  const names = Array.from({ length: filters }, (_, k) => named[(first + k) % named.length]!);
  return names.map((name) => kernelFrom(size, channels, (u, v) => weightOf(name, size, u, v)));
}
