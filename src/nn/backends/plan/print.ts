import { sizeOf } from '../../shape.ts';
import type { ScalarFunction } from '../kernel.ts';
import type { Buffer, Plan } from './plan.ts';
import type { Arithmetic, Output, Step, View } from './step.ts';

/** How a buffer is called: given numbers g, temporary ones t, results r. */
const LETTERS: Record<Buffer['purpose'], string> = { given: 'g', temporary: 't', result: 'r' };

/** How each buffer of a plan is called. */
export const nameIn =
  ({ buffers }: Plan): Name =>
  (buffer) =>
    `${LETTERS[buffers[buffer]!.purpose]}${buffer}`;

export type Name = (buffer: number) => string;

/** One step: what it loops over, what it computes, and where that goes. */
export function printStep(step: Step, name: Name = (buffer) => `b${buffer}`): string {
  switch (step.kind) {
    case 'map':
      return `for each of [${step.shape}]: ${assignments(step.outputs, step, name)}`;
    case 'reduce': {
      const values = expressions(step.arithmetic, step.shape, name);
      const folds = step.folds.map(
        ({ fn, buffer, instruction }) => `${name(buffer)} = ${fn} ${values[instruction]}`,
      );
      return `over axes [${step.axes}] of [${step.shape}]: ${folds.join('; ')}`;
    }
    case 'matmul': {
      const { batch, rows, inner, columns, a, b, buffer, after } = step;
      const [n, k, m] = [rows, inner, columns].map(sizeOf);
      const times = batch.length > 0 ? `${sizeOf(batch)} times ` : '';
      const factors = `${view(a, [...batch, ...rows, ...inner], name)} × ${view(b, [...batch, ...inner, ...columns], name)}`; // biome-ignore format: one line
      const then = after ? `, then ${assignments(after.outputs, after, name)}` : '';
      return `product ${times}[${n}, ${k}] × [${k}, ${m}]: ${name(buffer)} = ${factors}${then}`;
    }
    case 'pad': {
      const values = expressions(step.arithmetic, step.inner, name);
      return `zeros of [${step.shape}], every [${step.step}] from [${step.before}] on: ${name(step.output.buffer)} = ${values[step.output.instruction]}`; // biome-ignore format: one line
    }
    case 'fold': {
      const values = expressions(step.arithmetic, step.windows, name);
      return `windows [${step.windows}] added up in [${step.image}]: ${name(step.output.buffer)} = ${values[step.output.instruction]}`; // biome-ignore format: one line
    }
    case 'gather':
      return `${name(step.buffer)} = ${name(step.x)} at ${step.count} indices ${name(step.indices)} of axis ${step.axis} of [${step.from}]`; // biome-ignore format: one line
    case 'scatterAdd':
      return `${name(step.buffer)} = ${name(step.x)} added at ${step.count} indices ${name(step.indices)} of axis ${step.axis} of [${step.to}]`; // biome-ignore format: one line
    case 'copy':
      return `${name(step.to)} = a copy of ${name(step.from)}`;
  }
}

function assignments(
  outputs: readonly Output[],
  { arithmetic, shape }: { readonly arithmetic: Arithmetic; readonly shape: readonly number[] },
  name: Name,
): string {
  const values = expressions(arithmetic, shape, name);
  return outputs.map(({ buffer, instruction }) => `${name(buffer)} = ${values[instruction]}`).join('; '); // biome-ignore format: one line
}

/** Each instruction's value written out. What is used more than once and is no load is repeated. */
function expressions(arithmetic: Arithmetic, shape: readonly number[], name: Name): string[] {
  const values: string[] = [];
  for (const one of arithmetic) {
    switch (one.kind) {
      case 'load':
        values.push(view(one.view, shape, name));
        break;
      case 'number':
        values.push(`${one.value}`);
        break;
      case 'apply':
        values.push(applied(one.fn, one.args.map((arg) => values[arg]!))); // biome-ignore format: one line
    }
  }
  return values.map(bare);
}

/** Without parentheses around the whole. */
function bare(text: string): string {
  if (!text.startsWith('(')) return text;
  let depth = 0;
  for (const [i, character] of [...text].entries()) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth === 0) return i === text.length - 1 ? text.slice(1, -1) : text;
  }
  return text;
}

/** Functions with a sign of their own. */
const SIGNS: Partial<Record<ScalarFunction, string>> = { add: '+', mul: '·', less: '<', lessEqual: '≤', equal: '=' }; // biome-ignore format: a list

function applied(fn: ScalarFunction, args: readonly string[]): string {
  const sign = SIGNS[fn];
  if (sign) return `(${args.join(` ${sign} `)})`;
  return fn === 'neg' ? `−${args[0]}` : `${fn}(${args.map(bare).join(', ')})`;
}

/** A buffer, and where it is not read straight through, how. */
function view({ buffer, offset, strides }: View, shape: readonly number[], name: Name): string {
  let straight = 1;
  const own = shape.map(() => 0);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    own[axis] = straight;
    straight *= shape[axis]!;
  }
  const isStraight = offset === 0 && strides.every((stride, axis) => stride === own[axis] || shape[axis] === 1); // biome-ignore format: one line
  if (isStraight) return name(buffer);
  if (strides.every((stride) => stride === 0)) return `${name(buffer)}[${offset}]`;
  return `${name(buffer)}[${offset === 0 ? '' : `${offset} + `}${strides.map((stride) => `${stride}·`).join(' ')}]`; // biome-ignore format: one line
}
