import type { Level } from './exercise.ts';
import type { Trace, TracedNode, Use } from './trace.ts';

/** One number that the learner writes: a forward value, a local slope, or a gradient. */
export interface Blank {
  /** `gradient:W1[0,1]`, `slope:u>f`, `value:v`: stored with the answer, so it never changes. */
  readonly id: string;
  readonly place: 'value' | 'slope' | 'gradient';
  /** The node, or for a slope the operand. */
  readonly node: string;
  /** The use that a slope belongs to. */
  readonly use: Use | null;
  /** Which entry of the node, in row-major order. */
  readonly entry: number;
  readonly target: number;
  /** Markdown: `$\partial L/\partial w_1$`, `slope of $f$ in $s$`. */
  readonly label: string;
}

/** Row and column, counted from 1, of an entry of a value; empty for a single number. */
export function indexOf(
  { shape, values }: Pick<TracedNode, 'shape' | 'values'>,
  entry: number,
): readonly number[] {
  if (values.length === 1) return [];
  const columns = shape.at(-1) ?? 1;
  const rows = values.length / columns;
  if (rows === 1) return [entry + 1];
  return columns === 1 ? [entry + 1] : [Math.floor(entry / columns) + 1, (entry % columns) + 1];
}

/** `W^{[1]}` with indices 1, 2: `W^{[1]}_{12}`. */
export function entryName(node: TracedNode, entry: number): string {
  const index = indexOf(node, entry);
  return index.length === 0 ? node.name : `${node.name}_{${index.join('')}}`;
}

const suffix = (node: TracedNode, entry: number) => {
  const index = indexOf(node, entry);
  return index.length === 0 ? '' : `[${index.join(',')}]`;
};

/** The id of the blank for one entry's value. */
export const valueId = (node: TracedNode, entry: number): string =>
  `value:${node.id}${suffix(node, entry)}`;

/** The id of the blank for one entry's gradient. */
export const gradientId = (node: TracedNode, entry: number): string =>
  `gradient:${node.id}${suffix(node, entry)}`;

export const nodeOf = (trace: Trace, id: string): TracedNode => {
  const found = trace.nodes.find((node) => node.id === id);
  if (!found)
    throw new Error(
      `nodeOf: no node ${id}; there are ${trace.nodes.map((node) => node.id).join(', ')}`,
    );
  return found;
};

/** The blanks of a level in the order in which they can be worked out. */
export function blanksOf(trace: Trace, level: Level): readonly Blank[] {
  if (level === 0) return [];
  const backward = [...trace.nodes].reverse();
  const gradients = backward.flatMap((node) =>
    node.id === trace.output ? [] : gradientBlanks(trace, node),
  );
  if (level === 1) return gradients.slice(-1);
  if (level === 2) return gradients;
  const uses = backward.flatMap((node) => trace.uses.filter((use) => use.consumer === node.id));
  const isLast = ({ input }: Use, at: number) =>
    !uses.slice(at + 1).some((later) => later.input === input);
  const slopesThenGradient = uses.flatMap((use, at) => [
    ...slopeBlanks(trace, use),
    ...(isLast(use, at) ? gradientBlanks(trace, nodeOf(trace, use.input)) : []),
  ]);
  if (level === 3) return slopesThenGradient;
  return [...trace.nodes.flatMap(valueBlanks), ...slopesThenGradient];
}

function valueBlanks(node: TracedNode): Blank[] {
  if (node.kind !== 'computed') return [];
  return node.values.map((target, entry) => ({
    id: valueId(node, entry),
    place: 'value',
    node: node.id,
    use: null,
    entry,
    target,
    label: `$${entryName(node, entry)}$`,
  }));
}

function gradientBlanks(trace: Trace, node: TracedNode): Blank[] {
  const output = nodeOf(trace, trace.output).name;
  return (node.gradient ?? []).map((target, entry) => ({
    id: gradientId(node, entry),
    place: 'gradient',
    node: node.id,
    use: null,
    entry,
    target,
    label: `$${slopeName(output, entryName(node, entry))}$`,
  }));
}

/** Where each entry of the operand moves one entry of the node only; products of matrices have no such slope. */
function slopeBlanks(trace: Trace, use: Use): Blank[] {
  const [node, input] = [nodeOf(trace, use.consumer), nodeOf(trace, use.input)];
  const isEntrywise =
    use.slopes.length === input.values.length &&
    use.slopes.every((row, k) => row.every((slope, i) => i === k || slope === 0));
  if (!isEntrywise) return [];
  const twice =
    trace.uses.filter((one) => one.consumer === use.consumer && one.input === use.input).length > 1;
  return input.values.map((_, entry) => ({
    id: `slope:${use.input}>${use.consumer}${twice ? `.${use.operand + 1}` : ''}${suffix(input, entry)}`,
    place: 'slope',
    node: use.input,
    use,
    entry,
    target: use.slopes[entry]![entry]!,
    label: `slope of $${entryName(node, entry)}$ in $${entryName(input, entry)}$${twice ? `, use ${use.operand + 1}` : ''}`,
  }));
}

/** `\partial f/\partial x`. */
export const slopeName = (of: string, by: string): string => `\\partial ${of}/\\partial ${by}`;
