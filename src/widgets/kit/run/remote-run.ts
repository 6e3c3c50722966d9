import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import {
  type RemoteRun as Connection,
  connect,
  type Listener,
  type Port,
} from '../../../experiments/runner/client.ts';
import { exact, type Granted, type WantedDevice } from '../../../experiments/runner/device.ts';

export interface RemoteRunOptions<Config> {
  /** The experiment's name in the runner's catalogue. */
  readonly experiment: string;
  /** What decides the run: when it changes, the run begins again. */
  readonly config: () => Config;
  /** A text that changes whenever the config does, for one that is long: pictures, weights. */
  readonly key?: () => string;
  /** Steps of the whole run. */
  readonly steps: () => number;
  /** Steps between two frames. */
  readonly every?: number;
  /** A worker that has trained much holds much: it is let go when its run is done, and the next question waits for a new one. */
  readonly isHeavy?: boolean;
  /** A question that comes while the worker answers another waits for that answer, unless it takes long; the last one counts. */
  readonly isPatient?: boolean;
  /** Whether anybody wants to see it; until then, and after a cancel, no worker is kept busy. */
  readonly wanted: () => boolean;
  readonly device?: () => WantedDevice;
  readonly open: () => Port;
}

/** A run in a worker as a figure sees it: what has arrived so far, and how far it is. */
export interface RemoteRun<Frame> {
  /** Frame number i shows the run after i · every steps; the first is its start. */
  readonly frames: ReadonlySignal<readonly Frame[]>;
  /** Steps that have arrived. */
  readonly done: ReadonlySignal<number>;
  readonly isRunning: ReadonlySignal<boolean>;
  /** Why it stopped before its end, in words; null while nothing is wrong. */
  readonly problem: ReadonlySignal<string | null>;
  readonly device: ReadonlySignal<Granted | null>;
  /** Stops where it is; what has arrived stays. */
  cancel(): void;
  /** Begins to listen to its options; the returned function ends the worker. */
  wake(): () => void;
}

/** Milliseconds after which a worker that does not answer a new question is replaced. */
const patience = 300;

export function createRemoteRun<Config, Frame>(
  options: RemoteRunOptions<Config>,
): RemoteRun<Frame> {
  const { every = 1, device = () => exact } = options;
  const frames = signal<readonly Frame[]>([]);
  const isRunning = signal(false);
  const problem = signal<string | null>(null);
  const granted = signal<Granted | null>(null);
  // Compared as text: a config is plain numbers and words, made anew by every look at the state.
  const question = computed(() => JSON.stringify([options.key?.() ?? options.config(), device(), options.steps()])); // biome-ignore format: one line
  let connection: Connection<Config> | null = null;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  /** Whether a newer question waits for the end of this answer. */
  let hasNewer = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const order = () => ({
    experiment: options.experiment,
    config: options.config(),
    device: device(),
  });
  const listener: Listener<Frame> = {
    onDevice: (answer) => {
      clearTimeout(impatience);
      granted.value = answer;
    },
    onFrame: (frame, step) => {
      frames.value = [...frames.peek().slice(0, Math.ceil(step / every)), frame];
    },
    onDone: () => {
      if (hasNewer) {
        begin();
        return;
      }
      isRunning.value = false;
      if (options.isHeavy) end();
    },
    onFailure: (message) => {
      clearTimeout(impatience);
      clearTimeout(waiting);
      hasNewer = false;
      isRunning.value = false;
      problem.value = `The run stopped: ${message}`;
    },
  };

  function ask(): void {
    if (!options.isPatient || connection === null || !isRunning.peek()) begin();
    else if (!hasNewer) {
      hasNewer = true;
      // Whoever answers within this time keeps its worker, and what that has prepared.
      waiting = setTimeout(begin, patience);
    }
  }

  /** The same worker goes on with the new question; one that is deep in a long step is let go. */
  function begin(): void {
    clearTimeout(waiting);
    hasNewer = false;
    frames.value = [];
    problem.value = null;
    isRunning.value = true;
    clearTimeout(impatience);
    if (connection === null) {
      connection = connect<Config, Frame>(options.open(), order(), listener);
    } else {
      connection.restart(order());
      impatience = setTimeout(() => {
        end();
        begin();
      }, patience);
    }
    connection.stream(options.steps(), every);
  }

  function end(): void {
    clearTimeout(waiting);
    clearTimeout(impatience);
    connection?.close();
    connection = null;
  }

  return {
    frames,
    done: computed(() => Math.max(0, (frames.value.length - 1) * every)),
    isRunning,
    problem,
    device: granted,
    cancel() {
      hasNewer = false;
      clearTimeout(waiting);
      connection?.cancel();
      isRunning.value = false;
    },
    wake() {
      const stop = effect(() => {
        void question.value;
        if (options.wanted()) untracked(ask);
      });
      return () => {
        stop();
        end();
      };
    },
  };
}
