import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { OwnErrand } from './inside/errand.ts';
import type { OwnResult } from './own-result.ts';
import type { Asked, OwnSandbox, openOwn } from './own-sandbox.ts';

interface OwnRaceOptions {
  readonly program: () => string;
  /** What to race with; no learning rates where nobody wants it, a time to keep to where it is only a glimpse. */
  readonly asked: () => Omit<Asked, 'onResult'>;
  readonly wants: OwnErrand['wants'];
  /** Fetches the sandbox, with all that it needs. */
  readonly load: () => Promise<typeof openOwn>;
}

/** Races of the reader's rule, begun anew whenever what decides them changes. */
export interface OwnRaceRun {
  /** The last whole results; the old ones stay until new ones have come. */
  readonly result: ReadonlySignal<OwnResult | null>;
  /** The last glimpse, as long as it stands for the whole results. */
  readonly glimpse: ReadonlySignal<OwnResult | null>;
  /** Whether a whole race is on. */
  readonly isRunning: ReadonlySignal<boolean>;
  cancel(): void;
  wake(): () => void;
}

/** Milliseconds that a whole race goes on after a newer one has been asked for. */
const patience = 300;

/** Milliseconds between two glimpses, which are the other lanes' and the page's. */
const rest = 40;

export function createOwnRace(options: OwnRaceOptions): OwnRaceRun {
  const result = signal<OwnResult | null>(null);
  const glimpse = signal<OwnResult | null>(null);
  const isRunning = signal(false);
  /** What the ways that are shown lie on. */
  let ground = '';
  const program = computed(options.program);
  const question = computed(() => JSON.stringify(options.asked()));
  let sandbox: OwnSandbox | null = null;
  let isBusy = false;
  let hasNewer = false;
  let loaded: string | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(waiting);
    waiting = undefined;
    hasNewer = false;
  };
  /** Counts the sandboxes: what comes from an earlier one is nobody's. */
  let turn = 0;

  async function begin(): Promise<void> {
    const mine = turn;
    isBusy = true;
    try {
      const open = await options.load();
      if (mine !== turn) return;
      sandbox ??= open(options.program(), options.wants);
      do {
        const asked = untracked(options.asked);
        const show = shows(asked);
        settle();
        isRunning.value = asked.withinMs === undefined;
        const found = await sandbox.race({ ...asked, onResult: show });
        if (mine !== turn) return;
        show(found);
        if (asked.withinMs !== undefined) await new Promise((resolve) => setTimeout(resolve, rest));
        if (mine !== turn) return;
      } while (hasNewer);
    } catch (problem) {
      if (mine !== turn) return;
      result.value = lost(problem);
    }
    isBusy = false;
    isRunning.value = false;
  }

  /** Where the results of a race go. */
  const shows =
    ({ withinMs, race }: Omit<Asked, 'onResult'>) =>
    (found: OwnResult) =>
      batch(() => {
        glimpse.value = withinMs === undefined ? null : found;
        if (withinMs === undefined && ground === groundOf(race)) result.value = found;
      });

  function end(): void {
    turn += 1;
    settle();
    sandbox?.close();
    sandbox = null;
    isBusy = false;
    isRunning.value = false;
  }

  function again(): void {
    end();
    void begin();
  }

  function ask(text: string): void {
    const { rates, race } = options.asked();
    const isWanted = rates.length > 0;
    // Ways over another landscape would lie across this one as if they led somewhere.
    if (ground !== groundOf(race)) result.value = null;
    ground = groundOf(race);
    if (!isWanted || text !== loaded) end();
    loaded = text;
    if (!isWanted) glimpse.value = null;
    else if (!isBusy) void begin();
    else {
      hasNewer = true;
      // A glimpse is over soon by itself.
      if (isRunning.peek()) waiting ??= setTimeout(again, patience);
    }
  }

  return {
    result,
    glimpse,
    isRunning,
    cancel: end,
    wake() {
      const stop = effect(() => {
        const text = program.value;
        void question.value;
        untracked(() => ask(text));
      });
      return () => {
        stop();
        end();
      };
    },
  };
}

/** Of a valley's κ ways may be a moment late. */
const groundOf = ({ landscape: { surface, text } }: Asked['race']): string =>
  surface === 'own' ? text : surface;

function lost(problem: unknown): OwnResult {
  const why = problem instanceof Error ? problem.message : String(problem);
  const message = `The sandbox could not be fetched (${why}). Is there a network?`;
  return { ways: [], trials: [], output: [], problem: { message, line: null } };
}
