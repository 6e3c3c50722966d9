import { gradients, parameter, random, Tensor, tensor, tidy } from '../../../nn/index.ts';
import { formatNumber } from '../../format-number.ts';
import { type LandscapeConfig, landscapeOf } from '../landscapes/landscape.ts';
import { type End, FAR, type Way } from '../way.ts';
import { firstNonFinite } from './calls.ts';
import { callStep, firstMemory, type OwnRule } from './own-rule.ts';
import { recorder, two } from './recorder.ts';

/** A race of one rule that a reader has written, from one start. */
export interface OwnRace {
  readonly landscape: LandscapeConfig;
  readonly start: readonly [x: number, y: number];
  readonly updates: number;
  readonly seed: number;
}

interface Listening {
  /** Hears that an update begins; what it throws stops the race. */
  readonly onUpdate?: (update: number) => void;
  /** Asked after every update: the way ends where it is once there is no more time. */
  readonly hasTime?: () => boolean;
  /** The reader's line, from 1, in a trace; null where none is. */
  readonly lineOf?: LineOf;
}

const said = (numbers: readonly number[]) =>
  numbers.length === 1
    ? formatNumber(numbers[0]!)
    : `(${numbers.slice(0, 4).map((one) => formatNumber(one)).join(', ')}${numbers.length > 4 ? ', …' : ''})`; // biome-ignore format: one line

/** The same memory without its history. */
function settled(memory: unknown, depth = 0): unknown {
  if (memory instanceof Tensor)
    return memory.size === 0 ? memory : tensor([...memory.dataSync()]).reshape(memory.shape);
  if (depth > 3 || typeof memory !== 'object' || memory === null) return memory;
  if (Array.isArray(memory)) return memory.map((one) => settled(one, depth + 1));
  if (Object.getPrototypeOf(memory) !== Object.prototype) return memory;
  return Object.fromEntries(
    Object.entries(memory).map(([name, one]: [string, unknown]) => [name, settled(one, depth + 1)]),
  );
}

/**
 * Follows a reader's rule to its end. Whatever the rule does, a way comes back: one that stops tells at which
 * update, in which line and with which numbers.
 */
export function followOwn(
  rule: OwnRule,
  { landscape: config, start, updates, seed }: OwnRace,
  { onUpdate = () => {}, hasTime = () => true, lineOf = () => null }: Listening = {},
): Way {
  const landscape = landscapeOf(config);
  const draw = random(seed);
  const noise = () => landscape.noise * draw.normal();
  const heightAt = ([x, y]: readonly [number, number]) =>
    tidy(() => landscape.height([tensor(x), tensor(y)]).item());
  const slopesAt = ([x, y]: readonly [number, number]) =>
    tidy(() => {
      const at = [parameter(tensor(x)), parameter(tensor(y))];
      const [dx, dy] = gradients(landscape.height(at), at).map((slope) => slope.item());
      return [dx! + (landscape.noise && noise()), dy! + (landscape.noise && noise())] as const;
    });
  const kept = recorder(start, heightAt(start));
  let place = start;
  let memory: unknown;
  let goal: End | null = null;
  for (let update = 1; update <= updates; update++) {
    const g = slopesAt(place);
    const stopped = ({ reason, line }: Fault): Way => {
      const where = line === null ? `Update ${update}` : `Line ${line}, update ${update}`;
      const told = `${where}: ${reason}. There w was ${said(place)} and g was ${said(g)}.`;
      return kept.way(goal ?? { kind: 'stopped', update, reason: told, line });
    };
    try {
      onUpdate(update);
      if (update === 1) memory = firstMemory(rule, tensor([...place]));
      const given = [tensor([...place]), tensor([...g]), memory, update] as const;
      const [w, after] = callStep(rule, ...given);
      const next = two(w);
      if (!next.every(Number.isFinite))
        return stopped(originOf(() => callStep(rule, ...given), next, lineOf));
      memory = settled(after);
      place = next;
    } catch (problem) {
      return stopped(faultOf(problem, lineOf));
    }
    if (place.some((one) => Math.abs(one) > FAR))
      return kept.way(goal ?? { kind: 'diverged', update });
    const height = heightAt(place);
    kept.add(place, g, height, memory);
    if (landscape.isGoal(place, height)) goal ??= { kind: 'goal', update };
    if (!hasTime()) return kept.way(goal ?? { kind: 'never', update });
  }
  return kept.way(goal ?? { kind: 'never', update: updates });
}

/** Why a rule cannot go on, and in which of the reader's lines. */
interface Fault {
  readonly reason: string;
  readonly line: number | null;
}

type LineOf = (trace: string) => number | null;

function faultOf(problem: unknown, lineOf: LineOf): Fault {
  if (!(problem instanceof Error)) return { reason: 'it threw what is no error', line: null };
  return { reason: problem.message.replace(/\.$/, ''), line: lineOf(problem.stack ?? '') };
}

/** The operation that made the first infinity or NaN of an update. */
function originOf(act: () => unknown, next: readonly number[], lineOf: LineOf): Fault {
  const origin = firstNonFinite(act);
  if (!origin) return { reason: `the new w is ${said(next)}`, line: null };
  const given = origin.inputs.flatMap((one) => {
    if (one instanceof Tensor) return [said([...one.dataSync()])];
    return typeof one === 'number' ? [formatNumber(one)] : [];
  });
  const of = given.length === 0 ? '' : ` of ${given.join(' and ')}`;
  return {
    reason: `${origin.name}${of} is ${said([...origin.result.dataSync()])}`,
    line: lineOf(origin.trace),
  };
}
