import type { Plan } from '../plan/plan.ts';
import { Lanes, type Mode } from './arithmetic/lanes.ts';
import { SCRATCH } from './emission.ts';
import { moduleOf } from './program.ts';

/** A plan's code, cut where its programs begin. */
export interface PlanText {
  /** For each program its functions, or shaders. */
  readonly programs: readonly (readonly string[])[];
  /** What several programs call. */
  readonly shared: string;
  readonly bytes: number;
}

const FIRST_ADDRESS = 1024;
/** Bytes from the beginning of one buffer to that of the next, at least; a round number reads better. */
const DISTANCE = 256;

/** The module that runs a plan, as text. Given numbers and results come first, then the arena. */
export function wasmText(
  plan: Plan,
  { precision, mode }: { readonly precision: 'float32' | 'float64'; readonly mode: Mode },
): PlanText {
  const lanes = new Lanes(precision, mode);
  let next = FIRST_ADDRESS;
  const own = plan.buffers.map(({ size }, buffer) => {
    const place = next;
    if (plan.places[buffer]! < 0) next += Math.ceil((size * lanes.bytes) / DISTANCE) * DISTANCE;
    return place;
  });
  const arena = next;
  const addressOf = (buffer: number) => {
    if (buffer === SCRATCH) return arena + plan.arenaSize * lanes.bytes;
    const place = plan.places[buffer]!;
    return place >= 0 ? arena + place * lanes.bytes : own[buffer]!;
  };
  const module = moduleOf(plan, lanes, (buffer) => ({ base: 0, offset: addressOf(buffer) }));
  const functions = functionsIn(module.text());
  const programs = plan.steps.map(({ kind }, i) => {
    const name = `${kind}_${i + 1}`;
    const isOwn = (one: string) => new RegExp(`^\\(func \\$${name}(?!\\d)`).test(one);
    return functions.filter(isOwn);
  });
  const owned = new Set(programs.flat());
  return {
    programs,
    shared: functions.filter((one) => !owned.has(one)).join('\n'),
    bytes: module.bytes().length,
  };
}

/** The functions of a module's text, each without its indentation. */
function functionsIn(text: string): string[] {
  const lines = text.split('\n').slice(1, -1).map((line) => line.slice(2)); // biome-ignore format: one line
  const starts = lines.flatMap((line, i) => (line.startsWith('(func ') ? [i] : []));
  return starts.map((start, i) => lines.slice(start, starts[i + 1]).join('\n'));
}
