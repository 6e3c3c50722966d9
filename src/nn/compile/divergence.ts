import { areFinite, placeOfNonFinite } from '../backends/finite.ts';
import { scopesOf } from '../graph/scope.ts';
import { coordinatesOf, isSameShape, print, type Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** What went into the operation that lost the numbers. */
export interface DivergedInput {
  /** The operation it came from, or the parameter's name. */
  readonly name: string;
  readonly shape: Shape;
  /** Its smallest and its largest number. */
  readonly range: readonly [number, number];
  /** Its number at the same place, where it has the shape of what came out; null otherwise. */
  readonly at: number | null;
}

/** The first operation that made infinity or NaN of finite numbers. */
export interface FirstNonFinite {
  readonly op: string;
  /** The composed functions around it, outermost first. */
  readonly scopes: readonly string[];
  /** Whether the result of the step depends on it; otherwise it belongs to the gradients or the update. */
  readonly pass: 'forward' | 'backward';
  readonly shape: Shape;
  /** Where in the tensor the first such number stands. */
  readonly index: readonly number[];
  readonly value: number;
  readonly inputs: readonly DivergedInput[];
}

const isBad = ({ values }: Tensor): boolean => values !== null && !areFinite(values);

/** The smallest and the largest number; NaN where there is one, or none at all. */
function rangeOf(tensor: Tensor): [number, number] {
  const numbers = tensor.values!.read();
  let [low, high] = [numbers[0] ?? Number.NaN, numbers[0] ?? Number.NaN];
  for (const value of numbers) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Everything that one of the roots is computed from, itself included. */
function upstreamOf(roots: readonly Tensor[], follow: (tensor: Tensor) => boolean): Set<Tensor> {
  const found = new Set<Tensor>();
  const waiting = roots.map(({ node }) => node).filter(follow);
  for (let tensor = waiting.pop(); tensor; tensor = waiting.pop()) {
    if (found.has(tensor)) continue;
    found.add(tensor);
    waiting.push(...tensor.inputs.filter(follow));
  }
  return found;
}

/**
 * Looks for the operation that made a step's results or states infinite or NaN. An infinity that
 * reaches none of them, such as a mask's, is no reason to stop.
 *
 * @param computed everything the step computed, inputs before outputs, with its numbers
 * @param results what the step returned
 * @param states what the step left in parameters and memories
 * @returns null where results and states are finite
 */
export function firstNonFinite(
  computed: readonly Tensor[],
  results: readonly Tensor[],
  states: readonly Tensor[],
): FirstNonFinite | null {
  const bad = upstreamOf([...results, ...states], isBad);
  if (bad.size === 0) return null;
  const origin = [...computed, ...bad].find(
    (tensor) => bad.has(tensor) && !tensor.inputs.some((input) => bad.has(input)),
  )!;
  const numbers = origin.values!.read();
  const at = placeOfNonFinite(numbers);
  return {
    op: origin.op,
    scopes: scopesOf(origin).map(({ name }) => name).reverse(), // biome-ignore format: one line
    pass: upstreamOf(results, () => true).has(origin) ? 'forward' : 'backward',
    shape: origin.shape,
    index: coordinatesOf(at, origin.shape),
    value: numbers[at]!,
    inputs: origin.inputs.map((input) => ({
      name: input.owner?.name ?? input.op,
      shape: input.shape,
      range: rangeOf(input),
      at: isSameShape(input.shape, origin.shape) ? input.values!.read()[at]! : null,
    })),
  };
}

/** The same in one sentence. */
export function sentence(step: number, { op, scopes, pass, index, value, inputs }: FirstNonFinite) {
  const place = scopes.length > 0 ? ` in ${scopes.join(' > ')}` : '';
  const from = inputs.map(
    ({ name, shape, range: [low, high] }) =>
      `${name} ${print(shape)} ${low === high ? `= ${low}` : `from ${low} to ${high}`}`,
  );
  const of = from.length > 0 ? ` of ${from.join(' and ')}` : '';
  return `step ${step}, ${pass} pass: ${op}${place} gave ${value} at ${print(index)}${of}`;
}
