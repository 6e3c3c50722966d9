import type { Landscape } from './landscapes/landscape.ts';

/** The two coordinates of something, one number for each update. */
export type Pair = readonly [x: Float64Array, y: Float64Array];

/** How a way ended, and at which update. */
export interface End {
  readonly kind: 'goal' | 'diverged' | 'never' | 'stopped';
  readonly update: number;
  /** Of a rule that a reader wrote and that could not go on: why, in a sentence. */
  readonly reason?: string;
  /** The line of the reader's text, from 1, where there is one. */
  readonly line?: number | null;
}

/** The way of one optimizer: entry t of every list is how it was after t updates. */
export interface Way {
  readonly place: Pair;
  readonly height: Float64Array;
  /** The slopes that update t followed, noise and all; 0 before the first. */
  readonly slope: Pair;
  /** What the rule remembers, by the names in its source: `v`, `m`, `s` … */
  readonly memory: Readonly<Record<string, Pair>>;
  readonly end: End;
}

/** Numbers of one lane among those of all lanes, update after update. */
export interface Numbers {
  readonly rows: readonly ArrayLike<number>[];
  /** Where the lane's numbers begin in a row. */
  readonly first: number;
  /** What each of them is; what has two coordinates stands there twice. */
  readonly names: readonly string[];
}

/** Beyond this in some direction a way counts as lost. */
export const FAR = 1e6;

/** A lane's numbers as a way; what comes after a divergence is left out. */
export function wayOf(
  { rows, first, names }: Numbers,
  landscape: Landscape,
  start: readonly [x: number, y: number],
  startHeight: number,
): Way {
  const column = (name: string, which: number, before: number) => {
    const at =
      first + names.indexOf(name) + which * (names.lastIndexOf(name) - names.indexOf(name));
    return Float64Array.from([before, ...rows.map((row) => row[at]!)]);
  };
  const pair = (name: string, [x, y] = [0, 0]): Pair => [column(name, 0, x), column(name, 1, y)];
  const place = pair('place', [...start]);
  const height = column('height', 0, startHeight);
  const end = endOf(place, height, landscape);
  const told = end.kind === 'diverged' ? end.update : rows.length + 1;
  const cut = ([x, y]: Pair): Pair => [x.slice(0, told), y.slice(0, told)];
  const remembered = new Set(names.filter((name) => name.startsWith(MEMORY)));
  return {
    place: cut(place),
    height: height.slice(0, told),
    slope: cut(pair('slope')),
    memory: Object.fromEntries(
      [...remembered].map((name) => [name.slice(MEMORY.length), cut(pair(name))]),
    ),
    end,
  };
}

/** How the names of what a rule remembers begin. */
export const MEMORY = 'memory ';

function endOf([x, y]: Pair, height: Float64Array, { isGoal }: Landscape): End {
  for (let update = 1; update < x.length; update++) {
    const [a, b] = [x[update]!, y[update]!];
    if (!(Math.abs(a) <= FAR && Math.abs(b) <= FAR)) return { kind: 'diverged', update };
    if (isGoal([a, b], height[update]!)) return { kind: 'goal', update };
  }
  return { kind: 'never', update: x.length - 1 };
}
