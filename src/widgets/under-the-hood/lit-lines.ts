import type { Inside } from './inside.ts';
import type { Linked, Pointed } from './linked.ts';

/**
 * Which lines of a program's code belong to what is pointed at: those that touch its buffers in
 * memory, and those that compute a function it alone has in this program.
 */
export function litLines(
  lines: readonly string[],
  inside: Inside,
  pointed: Pointed | null,
  { buffers }: Linked,
): ReadonlySet<number> {
  if (pointed === null || pointed.kind === 'program') return new Set();
  const ranges = [...buffers].flatMap((index) => {
    const { address, bytes } = inside.buffers[index]!;
    return address === null ? [] : [[address, address + bytes] as const];
  });
  const functions = pointed.kind === 'node' ? (inside.nodes[pointed.id]?.functions ?? []) : [];
  const own = functions.filter((name) => !['add', 'mul', 'neg'].includes(name));
  const isLit = (line: string) =>
    addressesIn(line).some((at) => ranges.some(([from, to]) => at >= from && at < to)) ||
    own.some((name) => computes(line, name));
  return new Set(lines.flatMap((line, i) => (isLit(line) ? withInside(lines, i) : [])));
}

/** Addresses that a line of WebAssembly's text names. */
const addressesIn = (line: string): number[] =>
  [...line.matchAll(/offset=(\d+)|\(i32\.const (\d+)\)/g)].map(([, offset, constant]) =>
    Number(offset ?? constant),
  );

/** `(local.set $tanh_2` or `tanh4(` */
const computes = (line: string, name: string): boolean =>
  new RegExp(`\\(local\\.set \\$${name}(_\\d+)?\\b|\\b${name}4\\(`).test(line);

/** A line and those that are indented below it. */
function withInside(lines: readonly string[], start: number): number[] {
  const depth = (line: string) => line.length - line.trimStart().length;
  let end = start + 1;
  while (end < lines.length && depth(lines[end]!) > depth(lines[start]!)) end += 1;
  return Array.from({ length: end - start }, (_, i) => start + i);
}
