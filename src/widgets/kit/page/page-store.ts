import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { remember } from '../../../experiments/remember.ts';
import type { Limits } from '../widget.ts';

/** What the reader expected, before the figure ran. */
export interface Prediction {
  /** The `<Predict>`'s id. */
  readonly id: string;
  /** The predicted number, or the chosen option's `value` where it has one. */
  readonly value: number | null;
  /** The chosen option's id. */
  readonly option: string | null;
  /** What was said, in words: `about 1/40`, `3.2 × 10⁻⁶`. */
  readonly text: string;
  /** The name of the bar it was drawn on (`bar="layer-1"`), if it was. */
  readonly bar: string | null;
}

export type Commitment = 'open' | 'committed' | 'skipped';

/** The frozen facts of a figure that its knobs and predictions need; told once, when it wakes. */
interface FigureFacts {
  /** Turns a wish into a patch that keeps schema, limits and locks. */
  readonly accept: (patch: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  readonly limits: Readonly<Record<string, Limits | undefined>>;
  readonly locked: readonly string[];
}

/** A figure as the rest of the page sees it: one per `as`, shared by islands and custom elements. */
export interface FigureHandle {
  readonly as: string;
  /** The current settings; before the figure has woken only what knobs and buttons asked for. */
  readonly state: Signal<Readonly<Record<string, unknown>>>;
  /** What the figure publishes for `<Live of>`: empty before the run. */
  readonly values: Signal<Readonly<Record<string, unknown>>>;
  readonly committed: Signal<Commitment>;
  readonly prediction: Signal<Prediction | null>;
  /** The guess while it is being made: where the triangle hangs before the reader commits. */
  readonly draft: Signal<Prediction | null>;
  /** A `<Predict>` on this page waits for this figure. */
  readonly asked: Signal<boolean>;
  readonly ran: Signal<boolean>;
  readonly facts: ReadonlySignal<FigureFacts | null>;
  /** Changes settings, within the figure's limits. */
  set(patch: Readonly<Record<string, unknown>>): void;
  /** The reader pressed Run, Play or Step: without a commitment the guess counts as skipped. */
  begin(): void;
  /** The figure has woken: from now on its rules decide what `set` may do. */
  attach(facts: FigureFacts): void;
}

function createHandle(as: string): FigureHandle {
  const facts = signal<FigureFacts | null>(null);
  const handle: FigureHandle = {
    as,
    state: signal({}),
    values: signal({}),
    committed: signal<Commitment>('open'),
    prediction: signal<Prediction | null>(null),
    draft: signal<Prediction | null>(null),
    asked: signal(false),
    ran: signal(false),
    facts,
    set(patch) {
      const accepted = facts.peek()?.accept(patch) ?? patch;
      handle.state.value = { ...handle.state.peek(), ...accepted };
    },
    begin() {
      if (handle.committed.peek() === 'open') handle.committed.value = 'skipped';
      handle.ran.value = true;
    },
    attach(next) {
      facts.value = next;
    },
  };
  return handle;
}

/** A store of its own, for tests; a page has one, behind `figure`. */
export function createPageStore(): (as: string) => FigureHandle {
  return remember(createHandle);
}

const ofThisPage = createPageStore();

/** The page's figure of that name; made on first use, so the order of waking does not matter. */
export function figure(as: string): FigureHandle {
  // A build renders many pages in one process: there, nothing is shared.
  return typeof document === 'undefined' ? createHandle(as) : ofThisPage(as);
}
