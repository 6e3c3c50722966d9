import type { Plan } from '../plan/plan.ts';
import { Lanes, type Mode } from './arithmetic/lanes.ts';
import { moduleText } from './assembler/text.ts';
import { SCRATCH } from './emission.ts';
import { moduleOf, outermost } from './program.ts';

/** A plan's code, cut where its programs begin. */
export interface PlanText {
  /** For each program its functions and those they call, or its shaders. */
  readonly programs: readonly (readonly string[])[];
  /** What calls the programs in order; empty where nothing has to. */
  readonly run: string;
  readonly bytes: number;
  /** Where each buffer begins, in bytes; null where memory has no addresses. */
  readonly addresses: readonly (number | null)[];
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
  const functions = functionsIn(moduleText(module));
  return {
    programs: plan.steps.map(({ kind }, i) => withCalled(`${kind}_${i + 1}`, functions)),
    run: functions.get('run') ?? '',
    bytes: module.bytes().length,
    addresses: plan.buffers.map((_, i) => {
      const { buffer, offset } = outermost(plan, i);
      return addressOf(buffer) + offset * lanes.bytes;
    }),
  };
}

/** A function's text, then that of each function called on the way. */
function withCalled(name: string, functions: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, string>();
  const waiting = [name];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const text = functions.get(next);
    if (text === undefined || found.has(next)) continue;
    found.set(next, text);
    for (const [, called] of text.matchAll(/\(call \$(\w+)/g)) if (called) waiting.push(called);
  }
  return [...found.values()];
}

/** The functions of a module's text by name, each without its indentation. */
function functionsIn(text: string): Map<string, string> {
  const lines = text.split('\n').slice(1, -1).map((line) => line.slice(2)); // biome-ignore format: one line
  const starts = lines.flatMap((line, i) => (line.startsWith('(func ') ? [i] : []));
  return new Map(
    starts.map((start, i) => {
      const name = /^\(func \$(\w+)/.exec(lines[start]!)?.[1] ?? '';
      return [name, lines.slice(start, starts[i + 1]).join('\n')];
    }),
  );
}
