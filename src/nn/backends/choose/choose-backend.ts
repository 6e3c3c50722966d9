import type { BackendName, BackendOptions } from '../backend.ts';
import { setBackend } from '../engine.ts';
import { activate, activeBackend } from '../evaluate.ts';
import { type Clock, predicted, probe, type Speed } from './probe.ts';
import type { Work } from './work.ts';

/** A device with its options, as `setBackend` takes them. */
export interface Device {
  readonly name: BackendName;
  readonly options: BackendOptions;
}

/** What was found out about one device. */
export interface Candidate extends Device {
  /** How long a step should take there, in seconds; null where it was not measured. */
  readonly seconds: number | null;
  /** Why it was not measured. */
  readonly obstacle: string | null;
}

/** The device that was chosen, and why. */
export interface Choice extends Device {
  /** Whether the same run has the same bits everywhere. */
  readonly isBitExact: boolean;
  /** Why this one, in a sentence. */
  readonly reason: string;
  readonly candidates: readonly Candidate[];
}

/** What a choice may be told beforehand. */
export interface ChoiceOptions {
  /** What the reader opted into beside strict WebAssembly, which is always there. */
  readonly allow?: readonly ('fast' | 'webgl')[];
  /** Milliseconds, such as `() => performance.now()`: the library itself has no clock. */
  readonly now: Clock;
}

const STRICT: Device = { name: 'wasm', options: { precision: 'float32', mode: 'strict' } };
const OPTIONAL: Record<'fast' | 'webgl', Device> = {
  fast: { name: 'wasm', options: { precision: 'float32', mode: 'fast' } },
  webgl: { name: 'webgl', options: { precision: 'float32' } },
};
/** Operations in a step below which a graphics card is not even started: see engine.md, about 30 million are even. */
const LEAST_FOR_WEBGL = 5e6;
/** How much faster a device must be before bits that are the same everywhere are given up for it. */
const WORTHWHILE = 1.3;

const speeds = new Map<string, Speed>();
const keyOf = ({ name, options }: Device) => `${name} ${options.mode ?? ''}`.trim();

async function measure(device: Device, work: Work, now: Clock): Promise<Candidate> {
  if (device.name === 'webgl' && work.operations < LEAST_FOR_WEBGL) {
    const obstacle = `a step of ${Math.round(work.operations / 1000)} thousand operations is too small for a graphics card`;
    return { ...device, seconds: null, obstacle };
  }
  try {
    await setBackend(device.name, device.options);
    const key = keyOf(device);
    const speed = speeds.get(key) ?? probe(now);
    speeds.set(key, speed);
    return { ...device, seconds: predicted(work, speed), obstacle: null };
  } catch (error) {
    return { ...device, seconds: null, obstacle: error instanceof Error ? error.message : String(error) }; // biome-ignore format: one line
  }
}

/**
 * Proposes a device for a step: WebAssembly with the same bits everywhere, unless a device that
 * was opted into is clearly faster on this machine by a short measurement of it. The caller gives
 * the proposal to `setBackend`, or another; the device that computes now stays.
 *
 * @param work what a step costs, from `CompiledStep.work`
 */
export async function chooseBackend(
  work: Work,
  { now, allow = ['fast', 'webgl'] }: ChoiceOptions,
): Promise<Choice> {
  for (const name of allow) {
    if (!Object.hasOwn(OPTIONAL, name)) {
      throw new Error(`chooseBackend: allow cannot hold '${name}'; there are 'fast' and 'webgl'`);
    }
  }
  const before = activeBackend();
  const candidates: Candidate[] = [];
  try {
    for (const device of [STRICT, ...allow.map((name) => OPTIONAL[name])]) {
      candidates.push(await measure(device, work, now));
    }
  } finally {
    activate(before);
  }
  return choiceAmong(candidates);
}

/** The choice by what was measured; the first candidate is the one with the same bits everywhere. */
export function choiceAmong(candidates: readonly Candidate[]): Choice {
  const [exact, ...others] = candidates;
  const seconds = exact!.seconds ?? Number.POSITIVE_INFINITY;
  const best = others
    .filter((candidate) => candidate.seconds !== null)
    .sort((a, b) => a.seconds! - b.seconds!)[0];
  const isWorthwhile = best !== undefined && best.seconds! * WORTHWHILE <= seconds;
  const { name, options } = isWorthwhile ? best : exact!;
  return { name, options, isBitExact: !isWorthwhile, reason: reasonFor(exact!, best, isWorthwhile), candidates }; // biome-ignore format: one line
}

const milliseconds = (seconds: number) => `${Number((seconds * 1000).toPrecision(2))} ms`;

function reasonFor(exact: Candidate, best: Candidate | undefined, isWorthwhile: boolean): string {
  const own = `${keyOf(exact)} should take ${exact.seconds === null ? 'for ever here' : milliseconds(exact.seconds)} a step`;
  if (!best) return `${own}; nothing else was measured`;
  const other = `${keyOf(best)} ${milliseconds(best.seconds!)}`;
  return isWorthwhile
    ? `${other}, while ${own}: not bit-exact, but worth it`
    : `${own}, ${other}: not enough faster to give up the same bits everywhere`;
}
