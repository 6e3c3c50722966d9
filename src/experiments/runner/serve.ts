import { LostDevice, type Work } from '../../nn/index.ts';
import type { Granted, WantedDevice } from './device.ts';
import type { Experiment } from './experiment.ts';
import type { Answer, News, Request } from './protocol.ts';
import { createSession, type Session } from './session.ts';

/** Any experiment, its types forgotten: it comes from a message, and its own schema has checked the config. */
export type AnyExperiment = Experiment<unknown, unknown, unknown>;

export interface Host {
  /** Finds an experiment by its name. */
  find(id: string): Promise<AnyExperiment>;
  send(answer: Answer<unknown>): void;
  /** Computes on a device from now on. @param work what a step of the run costs */
  prepare(device: WantedDevice, work: () => Work): Promise<Granted>;
  /** What computes from now on, and why, where the device was taken away since the last question; null where it was not. */
  afterLoss?(): Promise<Granted | null>;
  /** Resolves once messages that wait have been handled, so that a cancel gets its turn between two steps. */
  breathe(): Promise<void>;
}

/** What a step of an experiment costs. @throws if it does not tell */
function workOf(experiment: AnyExperiment, config: unknown): Work {
  const run = experiment.start(config);
  if (!run.work) throw new Error(`runner: ${experiment.id} does not say what a step costs, so no device can be chosen for it`); // biome-ignore format: one line
  return run.work();
}

/**
 * The worker's half of the runner, without the worker: takes requests, sends answers.
 * A new request ends the stream that is under way, a new start the run; an error in the experiment becomes an answer.
 */
export function serve(host: Host): (request: Request) => Promise<void> {
  let session: Session<unknown> | undefined;
  let stream = 0;
  let run = 0;

  const send = (news: News<unknown>) => host.send({ ...news, run });
  /** Goes to a step and shows it; on what the run computes by then is told first, if that has changed on the way. */
  async function show(current: Session<unknown>, step: number): Promise<void> {
    const mine = run;
    let frame: unknown;
    let isLost = false;
    try {
      frame = current.seek(step);
    } catch (problem) {
      if (!(problem instanceof LostDevice)) throw problem;
      isLost = true;
    }
    const granted = (await host.afterLoss?.()) ?? null;
    if (mine !== run) return;
    if (isLost) frame = current.recover(step);
    if (granted) send({ kind: 'device', step: current.step, ...granted });
    send({ kind: 'frame', step: current.step, frame });
  }

  async function streamTo(current: Session<unknown>, to: number, every: number): Promise<void> {
    const mine = stream;
    while (current.step < to) {
      await show(current, Math.min(current.step + every, to));
      await host.breathe();
      if (mine !== stream) return;
    }
    send({ kind: 'done', step: current.step });
  }

  async function handle(request: Request): Promise<void> {
    stream += 1;
    if (request.kind === 'start') {
      run = request.run;
      const experiment = await host.find(request.experiment);
      const granted = await host.prepare(request.device, () => workOf(experiment, request.config));
      send({ kind: 'device', step: 0, ...granted });
      session = createSession(experiment.start(request.config), {
        checkpointEvery: request.checkpointEvery,
      });
      return show(session, 0);
    }
    if (session === undefined) throw new Error(`runner: ${request.kind} came before start`);
    switch (request.kind) {
      case 'stream':
        return streamTo(session, request.to, request.every);
      case 'seek':
        return show(session, request.step);
      case 'cancel':
        return send({ kind: 'done', step: session.step });
    }
  }

  // One request after another: a start that is still loading must not be overtaken by its first stream.
  let starting: Promise<void> = Promise.resolve();
  return (request) => {
    const turn = starting
      .then(() => handle(request))
      .catch((problem: unknown) => {
        const message = problem instanceof Error ? problem.message : String(problem);
        send({ kind: 'failed', step: session?.step ?? 0, message });
      });
    if (request.kind === 'start') starting = turn;
    return turn;
  };
}
