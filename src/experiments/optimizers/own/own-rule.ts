import { Tensor } from '../../../nn/index.ts';

/** What a reader's program defines, of whatever kind it turns out to be. */
export interface OwnRule {
  /** What is remembered before the first update; a rule without a memory has none. */
  readonly start: unknown;
  /** From w, its slopes, the memory and the number of the update to the new w and the new memory. */
  readonly step: unknown;
}

/** A mistake in what a rule gave back; the message says what would be right. */
export class WrongReturn extends Error {}

type Callable = (...given: readonly unknown[]) => unknown;

const isCallable = (value: unknown): value is Callable => typeof value === 'function';

/** What a rule remembers before the first update. @throws if `start` is not a function */
export function firstMemory({ start }: OwnRule, w: Tensor): unknown {
  if (start === undefined) return {};
  if (!isCallable(start))
    throw new WrongReturn(`start is ${kindOf(start)}; write a function start(w)`);
  return start(w);
}

/** One update. @throws what the rule throws, or a `WrongReturn` */
export function callStep(
  { step }: OwnRule,
  ...given: [w: Tensor, slopes: Tensor, memory: unknown, t: number]
): readonly [w: Tensor, memory: unknown] {
  if (!isCallable(step))
    throw new WrongReturn(
      step === undefined
        ? 'there is no function step(w, g, memory, t); write one that returns [the new w, the new memory]'
        : `step is ${kindOf(step)}; write a function step(w, g, memory, t)`,
    );
  const returned: unknown = step(...given);
  if (!Array.isArray(returned))
    throw new WrongReturn(`step returned ${kindOf(returned)}; return [the new w, the new memory]`);
  const [w, memory]: readonly unknown[] = returned;
  if (!(w instanceof Tensor))
    throw new WrongReturn(`the new w is ${kindOf(w)}; it must be a tensor like the old one`);
  const shape = given[0].shape;
  if (w.shape.length !== shape.length || w.shape.some((size, axis) => size !== shape[axis]))
    throw new WrongReturn(
      `the new w has shape [${w.shape}]; it must have that of the old one, [${shape}]`,
    );
  return [w, memory];
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value instanceof Promise) return 'a promise, and an update cannot wait';
  if (value instanceof Tensor) return `a tensor of shape [${value.shape}]`;
  if (Array.isArray(value)) return 'a list';
  return `a ${typeof value}`;
}
