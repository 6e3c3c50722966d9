import type { Pointed } from './linked.ts';

/** The part of the figure that an element stands for; null for everything between the parts. */
export function pointedIn(target: EventTarget | null): Pointed | null {
  const part = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-of], [data-program], [data-buffer]') : null; // biome-ignore format: one line
  const { of, program, buffer } = part?.dataset ?? {};
  if (of !== undefined) return { kind: 'node', id: of };
  if (program !== undefined) return { kind: 'program', index: Number(program) };
  return buffer === undefined ? null : { kind: 'buffer', index: Number(buffer) };
}
