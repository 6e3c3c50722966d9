import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { OwnRace } from '../../../experiments/optimizers/own/follow-own.ts';
import type { OwnErrand } from './inside/errand.ts';
import type { OwnResult, raceOwn } from './race-own.ts';

interface OwnRaceOptions {
  readonly program: () => string;
  readonly race: () => OwnRace;
  /** Learning rates to race with; none where nobody wants it. */
  readonly rates: () => readonly number[];
  readonly wants: OwnErrand['wants'];
  /** Fetches the sandbox, with all that it needs. */
  readonly load: () => Promise<typeof raceOwn>;
}

/** Races of the reader's rule, begun anew whenever what decides them changes. */
export interface OwnRaceRun {
  /** The last results; the old ones stay until new ones have come. */
  readonly result: ReadonlySignal<OwnResult | null>;
  readonly isRunning: ReadonlySignal<boolean>;
  cancel(): void;
  wake(): () => void;
}

/** Milliseconds that a dragged start must rest: the sandbox is made anew for each race. */
const rest = 120;

export function createOwnRace(options: OwnRaceOptions): OwnRaceRun {
  const result = signal<OwnResult | null>(null);
  const isRunning = signal(false);
  const question = computed(() => JSON.stringify([options.program(), options.race(), options.rates()])); // biome-ignore format: one line
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function begin(): Promise<void> {
    const { signal: called } = abort;
    const asked = { race: options.race(), rates: options.rates(), wants: options.wants };
    const found = await options
      .load()
      .then((run) => run(options.program(), { ...asked, signal: called, onResult: show }))
      .catch(lost);
    if (called.aborted) return;
    isRunning.value = false;
    if (found) result.value = found;

    function show(next: OwnResult): void {
      if (!called.aborted) result.value = next;
    }
  }

  const end = () => {
    clearTimeout(timer);
    abort.abort();
    isRunning.value = false;
  };
  return {
    result,
    isRunning,
    cancel: end,
    wake() {
      const stop = effect(() => {
        void question.value;
        end();
        if (options.rates().length === 0) return;
        abort = new AbortController();
        isRunning.value = true;
        timer = setTimeout(() => void begin(), rest);
      });
      return () => {
        stop();
        end();
      };
    },
  };
}

function lost(problem: unknown): OwnResult {
  const why = problem instanceof Error ? problem.message : String(problem);
  const message = `The sandbox could not be fetched (${why}). Is there a network?`;
  return { ways: [], trials: [], output: [], problem: { message, line: null } };
}
