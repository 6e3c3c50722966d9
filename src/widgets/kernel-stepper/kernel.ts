import type { Kernel } from '../../experiments/convolution/window-walk.ts';

export const presets = ['difference', 'mean', 'middle', 'counting', 'own'] as const;
export type Preset = (typeof presets)[number];

const largest = 5;

/** f × f numbers of a preset, by row and column. */
function weightOf(preset: Exclude<Preset, 'own'>, size: number, u: number, v: number): number {
  switch (preset) {
    case 'difference':
      return size === 1 ? 1 : Number(v === 0) - Number(v === size - 1);
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

/**
 * Numbers as they are typed: rows by `/`, numbers by spaces, channels by `|`. With fewer channels than the
 * picture has, the last one serves for the rest.
 *
 * @returns the numbers w[u][v][k'], or in words what is wrong
 */
export function readKernel(text: string, channels: number): Kernel | string {
  const typed = text.split('|').map((part) => part.trim().split('/').map((row) => row.trim().split(/\s+/).map(numberOf))); // biome-ignore format: one line
  const size = typed[0]!.length;
  if (size > largest) return `At most ${largest} rows; here are ${size}.`;
  for (const channel of typed) {
    if (channel.length !== size) return `Each channel has ${size} rows; one has ${channel.length}.`;
    for (const row of channel) {
      if (row.some((number) => !Number.isFinite(number))) return 'Numbers only: rows by /, channels by |, as in 1 0 / 0 -1.'; // biome-ignore format: one line
      if (row.length !== size) return `A kernel is a square: ${size} rows need ${size} numbers each, and one has ${row.length}.`; // biome-ignore format: one line
    }
  }
  return Array.from({ length: size }, (_, u) =>
    Array.from({ length: size }, (__, v) =>
      Array.from({ length: channels }, (___, k) => (typed[k] ?? typed.at(-1)!)[u]![v]!),
    ),
  );
}

/** The kernel that the settings ask for; an own one that cannot be read gives way to the difference. */
export function kernelOf({ preset, own, size, channels }: { readonly preset: Preset; readonly own: string; readonly size: number; readonly channels: number }): Kernel {
  const read = preset === 'own' ? readKernel(own, channels) : null;
  if (read !== null && typeof read !== 'string') return read;
  const named = preset === 'own' ? 'difference' : preset;
  return Array.from({ length: size }, (_, u) => Array.from({ length: size }, (__, v) => new Array<number>(channels).fill(weightOf(named, size, u, v))));
} // biome-ignore format: one line each
