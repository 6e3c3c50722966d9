import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { mathPlain } from '../graph/math-text.ts';

/** A stretch of the rail in one direction: it ends at position `until`. */
export interface Pass {
  readonly name: string;
  readonly direction: 'forward' | 'backward';
  readonly until: number;
}

export interface PlayerOptions {
  /** How many steps there are; positions run from 0 (the start) to `count`. */
  readonly count: number | (() => number);
  /** Where the position is kept, when it is part of a figure's state. */
  readonly index?: { read(): number; write(index: number): void };
  /** The name of each position, from 0, as math text: `['inputs', 'a', 'z_1', 'f', 'seed', …]`. */
  readonly labels?: readonly string[] | (() => readonly string[]);
  readonly passes?: readonly Pass[] | (() => readonly Pass[]);
  /** Time between two steps while playing, and how many positions one tick of it moves. */
  readonly delayMs?: number;
  readonly stride?: number | (() => number);
  /** Called before anything moves: the reader has pressed Play or Step, or dragged the rail. */
  readonly onBegin?: () => void;
}

/** Steps through something in both directions. Pure: whoever shows it calls `tick` as time passes. */
export interface Player {
  readonly index: ReadonlySignal<number>;
  readonly count: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  readonly labels: ReadonlySignal<readonly string[]>;
  readonly passes: ReadonlySignal<readonly Pass[]>;
  /** `step 7 of 8, fork 1, backward`. */
  readonly spoken: ReadonlySignal<string>;
  readonly delayMs: number;
  play(): void;
  pause(): void;
  toggle(): void;
  next(): void;
  back(): void;
  seek(index: number): void;
  reset(): void;
  tick(): void;
}

const read = <T>(source: T | (() => T)): T => (source instanceof Function ? source() : source);

export function createPlayer(options: PlayerOptions): Player {
  const own = signal(0);
  const count = computed(() => Math.max(0, Math.floor(read(options.count))));
  const within = (index: number) => Math.min(count.value, Math.max(0, Math.round(index) || 0));
  const index = computed(() => within(options.index?.read() ?? own.value));
  const playing = signal(false);
  const labels = computed(() => read(options.labels ?? []));
  const passes = computed(() => read(options.passes ?? []));
  const stride = computed(() => Math.max(1, Math.round(read(options.stride ?? 1))));

  const write = (wish: number) => {
    const next = within(wish);
    if (options.index === undefined) own.value = next;
    else options.index.write(next);
  };
  const move = (wish: number) => {
    options.onBegin?.();
    write(wish);
  };
  const pause = () => {
    playing.value = false;
  };
  const play = () => {
    options.onBegin?.();
    if (index.peek() >= count.peek()) write(0);
    playing.value = count.peek() > 0;
  };

  return {
    index,
    count,
    playing,
    labels,
    passes,
    spoken: computed(() => {
      const pass = passOf(passes.value, index.value);
      const parts = [
        `step ${index.value} of ${count.value}`,
        mathPlain(labels.value[index.value] ?? ''),
        pass?.name,
      ];
      return parts.filter((part) => part !== undefined && part !== '').join(', ');
    }),
    delayMs: options.delayMs ?? 900,
    play,
    pause,
    toggle: () => (playing.peek() ? pause() : play()),
    next() {
      pause();
      move(index.peek() + 1);
    },
    back() {
      pause();
      move(index.peek() - 1);
    },
    seek(wish) {
      pause();
      move(wish);
    },
    reset() {
      pause();
      write(0);
    },
    tick() {
      if (!playing.peek()) return;
      const next = index.peek() + stride.peek();
      write(next);
      if (next >= count.peek()) pause();
    },
  };
}

/** The pass that a position belongs to; the start, position 0, belongs to none. */
export function passOf(passes: readonly Pass[], index: number): Pass | undefined {
  return index === 0 ? undefined : passes.find(({ until }) => index <= until);
}
