import type { Granted } from '../../../experiments/runner/device.ts';

const words = {
  wasm: 'the processor (WebAssembly)',
  webgl: 'the graphics card (WebGL)',
  reference: 'plain JavaScript',
} as const;

/** What a run computes on, in words; empty before it is known. */
export const whereItRan = (granted: Granted | null): string =>
  granted ? `on ${words[granted.device.backend]}` : '';

/** Why that is not what was asked for, or not what it began on; empty where there is nothing to say. */
export function whyThere(granted: Granted | null): string {
  const reason = granted?.reason ?? '';
  return reason === '' ? '' : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
