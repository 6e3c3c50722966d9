/** What a run computes on. Part of its link: another precision or mode rounds otherwise. */
export interface RunDevice {
  readonly backend: 'reference' | 'wasm' | 'webgl';
  readonly precision: 'float32' | 'float64';
  readonly mode: 'strict' | 'fast';
}

/** A device, or the fastest one for the run's work by a short measurement. */
export type WantedDevice = RunDevice | 'fastest';

/** What a run got, and why, where that is not what was asked for. */
export interface Granted {
  readonly device: RunDevice;
  readonly reason: string | null;
}

/** The same bits on every machine: what figures, shared links and grades compute on. */
export const exact: RunDevice = { backend: 'wasm', precision: 'float64', mode: 'strict' };

/** Half the time of float64, for runs whose numbers do not come near the ends of float32. */
export const onProcessor: RunDevice = { ...exact, precision: 'float32' };

/** Whether a run on this device has the same bits on every machine. */
export const isBitExact = ({ backend, mode }: RunDevice): boolean =>
  backend !== 'webgl' && mode === 'strict';

/** The plain loops that define every operation: where nothing else can be had. */
export const onReference: RunDevice = {
  backend: 'reference',
  precision: 'float64',
  mode: 'strict',
};
