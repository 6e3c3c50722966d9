import { sizeOf } from '../../shape.ts';
import type { Buffer, Plan } from '../plan/plan.ts';
import type { Step, View } from '../plan/step.ts';
import { op } from './assembler/expression.ts';
import type { FunctionBuilder } from './assembler/function-builder.ts';
import type { Emission } from './emission.ts';

/** Steps that go through rows of their own, one by one: what they read and write belongs to the row. */
type RowStep = Extract<Step, { kind: 'map' | 'reduce' }>;

/** Neighbouring steps that take turns: each does some rows, then the first does the next rows. */
export interface Band {
  readonly steps: readonly RowStep[];
  /** How each of them goes through its buffers. */
  readonly ways: readonly Ways[];
  /** How many rows each step does in its turn, and how many turns there are. */
  readonly rows: number;
  readonly turns: number;
}

/** When taking turns is worth it, in bytes. */
export interface Cache {
  /** What one turn may touch, so that it fits into the cache that is nearest to the core. */
  readonly near: number;
  /** Steps that touch less are near anyway. */
  readonly far: number;
  /** A turn that touches less would spend its time on calls. */
  readonly least: number;
}

const CACHE: Cache = { near: 24 * 1024, far: 512 * 1024, least: 2048 };

/** How a step goes through a buffer: so many elements from one row to the next, those of a row from `low` to `high`. */
interface Way {
  readonly stride: number;
  readonly low: number;
  readonly high: number;
  readonly isWritten: boolean;
}

/** How it goes through each of its buffers. */
type Ways = ReadonlyMap<number, Way>;

const isLocal = ({ stride, low, high }: Way): boolean => low >= 0 && high < stride;

/** Where a row of a view's elements lies. */
function wayOf({ offset, strides }: View, shape: readonly number[]): Omit<Way, 'isWritten'> {
  const [stride = 0, ...inner] = strides;
  const reach = inner.map((one, axis) => one * (shape[axis + 1]! - 1));
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, offset);
  return {
    stride,
    low: sum(reach.map((one) => Math.min(one, 0))),
    high: sum(reach.map((one) => Math.max(one, 0))),
  };
}

/** How a step goes through each of its buffers; null if it has no rows, goes through them backward, or in two ways. */
function waysOf(step: Step): Ways | null {
  if (step.kind !== 'map' && step.kind !== 'reduce') return null;
  const { shape, arithmetic } = step;
  const [rows = 0] = shape;
  const isReduced = step.kind === 'reduce' && step.axes.includes(0);
  if (rows < 2 || sizeOf(shape) === 0 || isReduced) return null;
  const ways = new Map<number, Way>();
  const add = (buffer: number, way: Way): boolean => {
    const known = ways.get(buffer);
    if (way.stride < 0 || (known && known.stride !== way.stride)) return false;
    ways.set(buffer, {
      stride: way.stride,
      low: Math.min(way.low, known?.low ?? way.low),
      high: Math.max(way.high, known?.high ?? way.high),
      isWritten: way.isWritten || (known?.isWritten ?? false),
    });
    return true;
  };
  const reads = arithmetic.every(
    (one) =>
      one.kind !== 'load' || add(one.view.buffer, { ...wayOf(one.view, shape), isWritten: false }),
  );
  const kept = shape.slice(1).filter((_, axis) => step.kind === 'map' || !step.axes.includes(axis + 1)); // biome-ignore format: one line
  const row = sizeOf(kept);
  const written = { stride: row, low: 0, high: row - 1, isWritten: true };
  const outputs = step.kind === 'map' ? step.outputs : step.folds;
  return reads && outputs.every(({ buffer }) => add(buffer, written)) ? ways : null;
}

/** Whether the numbers of two buffers share memory, and whether they do so row for row. */
function sharing({ buffers, places }: Plan, a: number, b: number): 'none' | 'same' | 'some' {
  if (a === b) return 'same';
  const [one, other] = [buffers[a]!, buffers[b]!] as readonly [Buffer, Buffer];
  if (one.within || other.within) return 'some'; // nobody looks closer
  const [from, to] = [places[a]!, places[b]!];
  if (from < 0 || to < 0 || from + one.size <= to || to + other.size <= from) return 'none';
  return from === to && one.size === other.size ? 'same' : 'some';
}

/** Whether two steps may take turns: what one of them writes, the other touches row for row or not at all. */
function mayTakeTurns(plan: Plan, one: Ways, other: Ways): boolean {
  return [...one].every(([a, way]) =>
    [...other].every(([b, otherWay]) => {
      if (!way.isWritten && !otherWay.isWritten) return true;
      const shared = sharing(plan, a, b);
      if (shared === 'none') return true;
      return (
        shared === 'same' && way.stride === otherWay.stride && isLocal(way) && isLocal(otherWay)
      );
    }),
  );
}

/** As many rows as are near, of those numbers that divide them evenly; null if turns are not worth it. */
function turnsOf(
  rows: number,
  bytesPerRow: number,
  cache: Cache,
): Pick<Band, 'rows' | 'turns'> | null {
  if (rows * bytesPerRow < cache.far || bytesPerRow > 4 * cache.near) return null;
  let most = Math.min(Math.max(Math.floor(cache.near / bytesPerRow), 1), rows);
  while (rows % most !== 0) most -= 1;
  return most * bytesPerRow < cache.least ? null : { rows: most, turns: rows / most };
}

/** The bands of a plan, by their first steps. A step alone is none. @param bytes of a number */
export function bandsOf(
  plan: Plan,
  bytes: number,
  cache: Cache = CACHE,
): ReadonlyMap<number, Band> {
  const bands = new Map<number, Band>();
  const ways = plan.steps.map(waysOf);
  const rowsOf = (i: number) => (plan.steps[i] as RowStep).shape[0]!;
  for (let first = 0, end = 1; first < plan.steps.length; first = end, end = first + 1) {
    if (!ways[first]) continue;
    const joins = (next: number) =>
      ways[next] &&
      rowsOf(next) === rowsOf(first) &&
      ways.slice(first, next).every((one) => mayTakeTurns(plan, one!, ways[next]!));
    while (end < plan.steps.length && joins(end)) end += 1;
    if (end === first + 1) continue;
    const own = ways.slice(first, end) as Ways[]; // null joins nothing
    const touched = new Map(own.flatMap((one) => [...one]));
    const perRow = [...touched.values()].reduce((sum, { stride }) => sum + stride * bytes, 0);
    const turns = turnsOf(rowsOf(first), perRow, cache);
    const steps = plan.steps.slice(first, end) as RowStep[]; // those that have ways
    if (turns) bands.set(first, { steps, ways: own, ...turns });
  }
  return bands;
}

/** A step of a band for the rows of one turn. */
export const ofOneTurn = <S extends RowStep>(step: S, { rows }: Band): S => ({
  ...step,
  shape: [rows, ...step.shape.slice(1)],
});

/** Where code finds the rows of a turn: functions get the turn's number, and buffers begin at its rows. */
export function emissionOfTurns(emission: Emission, ways: Ways, { rows }: Band): Emission {
  const { module, lanes } = emission;
  return {
    ...emission,
    begin: (name) => module.function(name, { turn: 'i32' }),
    place(buffer: number, f: FunctionBuilder) {
      const place = emission.place(buffer, f);
      const far = (ways.get(buffer)?.stride ?? 0) * rows * lanes.bytes;
      if (far === 0) return place;
      const [turn] = f.parameters;
      const distance = op('i32.mul', turn!, far);
      const base = place.base === 0 ? distance : op('i32.add', place.base, distance);
      return { base: f.constant(`rows of ${buffer}`, base), offset: place.offset };
    },
  };
}
