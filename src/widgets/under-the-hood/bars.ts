import type { Buffer, Inside } from './inside.ts';

/** A buffer as a bar over time: programs across, places down. */
export interface Bar {
  readonly buffer: number;
  readonly name: string;
  /** In programs, fractions where a buffer takes over in the middle of one. */
  readonly from: number;
  readonly to: number;
  /** In numbers from the arena's start; without an arena, a row for each. */
  readonly place: number;
  readonly size: number;
  /** Holds other buffers side by side. */
  readonly isOuter: boolean;
  readonly role: 'value' | 'gradient';
}

const isTemporary = ({ purpose }: Buffer): boolean => purpose === 'temporary';

/** Intermediate results, as bars. One that is written over another begins in the middle of a program. */
export function barsOf({ buffers, usesArena }: Inside): readonly Bar[] {
  const shown = buffers.flatMap((buffer, index) =>
    isTemporary(buffer) ? [{ buffer, index }] : [],
  );
  const outer = new Set(buffers.map(({ within }) => within).filter((one) => one !== null));
  const flat = (one: Buffer) => one.within === null;
  const overlaps = (a: Buffer, b: Buffer) =>
    flat(a) && flat(b) && a.place !== null && a.place === b.place && a.size === b.size;
  return shown.map(({ buffer, index }, row) => {
    const others = shown.filter((one) => one.index !== index).map((one) => one.buffer);
    const takesOver = others.some((one) => overlaps(one, buffer) && one.last === buffer.first && one.first <= buffer.first && buffers.indexOf(one) < index); // biome-ignore format: one line
    const givesWay = others.some((one) => overlaps(one, buffer) && one.first === buffer.last && buffers.indexOf(one) > index); // biome-ignore format: one line
    return {
      buffer: index,
      name: buffer.name,
      from: buffer.first + (usesArena && takesOver ? 0.5 : 0),
      to: buffer.last + (usesArena && givesWay ? 0.5 : 1),
      place: usesArena ? buffer.place! : row,
      size: usesArena ? buffer.size : 1,
      isOuter: outer.has(index),
      role: /^d/.test(buffer.name) ? 'gradient' : 'value',
    };
  });
}

/** What has memory of its own: `θ, 13 numbers`. */
export function ownMemory({ buffers, usesArena }: Inside): string {
  const own = buffers.filter((one) => !isTemporary(one) && one.within === null);
  return `${usesArena ? 'Outside the arena' : 'Before and after the step'}: ${own.map(({ name, size }) => `${name} (${size})`).join(', ')}.`; // biome-ignore format: one line
}
