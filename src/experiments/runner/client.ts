import { exact, type Granted, type WantedDevice } from './device.ts';
import type { Answer, Request } from './protocol.ts';

/** The page's end of a worker: just what the runner needs of one, so that tests can do without. */
export interface Port {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: { readonly data: never }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

export interface Listener<Frame> {
  onFrame(frame: Frame, step: number): void;
  /** What the run computes on; the first thing heard of it. */
  onDevice?(granted: Granted): void;
  /** The stream has reached its end, or was cancelled. */
  onDone?(step: number): void;
  onFailure(message: string, step: number): void;
}

/** What is to be run. */
export interface Order<Config> {
  readonly experiment: string;
  readonly config: Config;
  readonly checkpointEvery?: number;
  readonly device?: WantedDevice;
}

/** A run in a worker. Frames come through the listener; nothing here waits. */
export interface RemoteRun<Config> {
  /** Gives this run up for another in the same worker, whose code is loaded already. */
  restart(order: Order<Config>): void;
  /** Goes on to step `to`, with a frame every `every` steps. */
  stream(to: number, every?: number): void;
  seek(step: number): void;
  /** Stops the stream after the steps in hand; the run itself stays. */
  cancel(): void;
  /** Ends the worker. */
  close(): void;
}

/** Starts an experiment in the worker behind `port` and listens to it. */
export function connect<Config, Frame>(
  port: Port,
  order: Order<Config>,
  listener: Listener<Frame>,
): RemoteRun<Config> {
  let current = 0;
  port.onmessage = ({ data }: { readonly data: Answer<Frame> }) => {
    if (data.run !== current) return;
    switch (data.kind) {
      case 'device':
        return listener.onDevice?.({ device: data.device, reason: data.reason });
      case 'frame':
        return listener.onFrame(data.frame, data.step);
      case 'done':
        return listener.onDone?.(data.step);
      case 'failed':
        return listener.onFailure(data.message, data.step);
    }
  };
  port.onerror = ({ message }) =>
    listener.onFailure(message || 'the worker could not be started', 0);
  const start = ({ experiment, config, checkpointEvery = 20, device = exact }: Order<Config>) => {
    current += 1;
    port.postMessage({ kind: 'start', run: current, experiment, config, checkpointEvery, device });
  };
  start(order);
  return {
    restart: start,
    stream: (to, every = 1) => port.postMessage({ kind: 'stream', to, every }),
    seek: (step) => port.postMessage({ kind: 'seek', step }),
    cancel: () => port.postMessage({ kind: 'cancel' }),
    close: () => port.terminate(),
  };
}
