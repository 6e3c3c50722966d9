import type { Granted } from '../../../experiments/runner/device.ts';

const words = {
  wasm: 'the processor (WebAssembly)',
  webgl: 'the graphics card (WebGL)',
  reference: 'plain JavaScript',
} as const;

/** What a run computes on, in words, and why where that is not what was asked for; empty before it is known. */
export function whereItRan(granted: Granted | null): string {
  if (!granted) return '';
  const { device, reason } = granted;
  return `on ${words[device.backend]}${reason ? `: ${reason}` : ''}`;
}
