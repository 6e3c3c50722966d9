import type { Inside, Made } from './inside.ts';

/** What the reader points at. */
export type Pointed =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'program'; readonly index: number }
  | { readonly kind: 'buffer'; readonly index: number };

/** What belongs to it, in every drawing. */
export interface Linked {
  readonly nodes: ReadonlySet<string>;
  readonly programs: ReadonlySet<number>;
  readonly buffers: ReadonlySet<number>;
}

/** What lights up with the thing pointed at: the same numbers in graph, plan, memory and code. */
export function linked(inside: Inside, pointed: Pointed | null): Linked {
  switch (pointed?.kind) {
    case undefined:
      return linksTo([], [], []);
    case 'node': {
      const node = inside.nodes[pointed.id];
      if (!node) return linksTo([], [], []);
      const { value, gradient, forward } = node;
      return linksTo(
        [pointed.id],
        [...forward, ...(gradient?.programs ?? [])],
        [value.buffer, gradient?.buffer ?? null],
      );
    }
    case 'program': {
      const { index } = pointed;
      const program = inside.programs[index];
      const of = nodesWhere(
        inside,
        ({ value, gradient, forward }) =>
          (value.fate.kind !== 'given' && forward.includes(index)) ||
          (gradient?.programs.includes(index) ?? false),
      );
      return linksTo(of, [index], [...(program?.reads ?? []), ...(program?.writes ?? [])]);
    }
    case 'buffer': {
      const { index } = pointed;
      const programs = inside.programs.flatMap(({ reads, writes }, i) =>
        [...reads, ...writes].includes(index) ? [i] : [],
      );
      const holds = (made: Made | null) => made?.buffer === index;
      return linksTo(
        nodesWhere(inside, ({ value, gradient }) => holds(value) || holds(gradient)),
        programs,
        [index],
      );
    }
  }
}

const nodesWhere = ({ nodes }: Inside, is: (node: Inside['nodes'][string]) => boolean): string[] =>
  Object.entries(nodes).flatMap(([id, node]) => (is(node) ? [id] : []));

const linksTo = (
  nodes: readonly string[],
  programs: readonly number[],
  buffers: readonly (number | null)[],
): Linked => ({
  nodes: new Set(nodes),
  programs: new Set(programs),
  buffers: new Set(buffers.filter((one) => one !== null)),
});
