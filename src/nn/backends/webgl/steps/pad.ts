import type { Step } from '../../plan/step.ts';
import { viewsIn, writeArithmetic } from '../shader/arithmetic.ts';
import { type Coordinate, lanesAt, loadAt, placeOf } from '../shader/lanes.ts';
import type { Draw, Shader } from '../shader/shader.ts';
import type { Drawing } from './drawing.ts';

/** An axis of the result, and the axis that lies in it: at before + index · step. */
interface Axis {
  readonly size: number;
  readonly inner: number;
  readonly before: number;
  readonly step: number;
  /** Of each load, along the inner axis. */
  readonly strides: readonly number[];
}

const isFilled = ({ size, inner, before, step }: Axis): boolean =>
  size === inner && before === 0 && step === 1;

/** Neighbours become one where the second is filled and everything lies in a row along both. */
function joined(a: Axis, b: Axis): Axis | null {
  if (!isFilled(b) || a.step !== 1) return null;
  if (!a.strides.every((stride, i) => stride === b.strides[i]! * b.size)) return null;
  const [size, inner, before] = [a.size, a.inner, a.before].map((n) => n * b.size);
  return { size: size!, inner: inner!, before: before!, step: 1, strides: b.strides };
}

function axesOf(step: Extract<Step, { kind: 'pad' }>): Axis[] {
  const views = viewsIn(step.arithmetic);
  const axes: Axis[] = [];
  for (const [i, size] of step.shape.entries()) {
    const axis: Axis = {
      size,
      inner: step.inner[i]!,
      before: step.before[i]!,
      step: step.inner[i] === 1 ? 1 : step.step[i]!,
      strides: views.map(({ strides }) => strides[i]!),
    };
    const last = axes.at(-1);
    const both = last && joined(last, axis);
    if (both) axes[axes.length - 1] = both;
    else if (size !== 1 || !isFilled(axis)) axes.push(axis);
  }
  return axes;
}

/** Where along the inner axis a place lies, and 1 if it lies there at all, else 0. */
function inside(
  shader: Shader,
  { size, inner, before, step }: Axis,
  coordinate: Coordinate,
): { readonly coordinate: Coordinate; readonly isInside: string } {
  const within = shader.function('within');
  if (coordinate.kind === 'row' && step === 1 && [size, inner, before].every((n) => n % 4 === 0)) {
    const quad = shader.let('int', `${coordinate.quad} - ${shader.integer(before / 4)}`, 'q');
    const isInside = `${within}(${quad}, ${shader.integer(inner / 4)})`;
    return { coordinate: { kind: 'row', quad }, isInside };
  }
  const kind = coordinate.kind === 'one' ? 'one' : 'each';
  const type = kind === 'one' ? 'int' : 'ivec4';
  const at = shader.let(type, placeOf(coordinate), 'p');
  const start = shader.integer(before);
  const from = shader.let(type, step < 0 ? `${start} - ${at}` : `${at} - ${start}`, 'q');
  const count = shader.integer(inner);
  if (Math.abs(step) === 1) {
    return { coordinate: { kind, at: from }, isInside: `${within}(${from}, ${count})` };
  }
  const pace = shader.integer(Math.abs(step));
  const index = shader.let(type, `${from} / ${pace}`, 'q');
  const isOnStep = `${shader.function('isSame')}(${index} * ${pace}, ${from})`;
  return {
    coordinate: { kind, at: index },
    isInside: `${within}(${index}, ${count}) * ${isOnStep}`,
  };
}

/** Zeros, and a smaller loop's results in them: each fragment looks whether it lies in there. */
export function drawPad(drawing: Drawing, step: Extract<Step, { kind: 'pad' }>): Draw[] {
  const axes = axesOf(step);
  const views = viewsIn(step.arithmetic);
  const shader = drawing.shader();
  const layout = drawing.layoutOf(step.output.buffer);
  const layer = shader.standIn(layout);
  const outside = lanesAt(
    shader,
    't',
    axes.map(({ size }) => size),
  );
  const coordinates: Coordinate[] = [];
  const conditions: string[] = [];
  for (const [i, axis] of axes.entries()) {
    if (isFilled(axis)) {
      coordinates.push(outside[i]!);
      continue;
    }
    const { coordinate, isInside } = inside(shader, axis, outside[i]!);
    coordinates.push(coordinate);
    conditions.push(isInside);
  }
  const lanes = { sizes: axes.map(({ inner }) => inner), coordinates, home: null };
  const results = writeArithmetic(shader, step.arithmetic, (i) =>
    loadAt(
      shader,
      views[i]!,
      axes.map(({ strides }) => strides[i]!),
      lanes,
    ),
  );
  const result = results[step.output.instruction]!;
  const isInside = `notEqual(ivec4(${conditions.join(' * ') || '1'}), ivec4(0))`;
  const value = `mix(vec4(0), ${result}, ${isInside})`;
  return shader.drawsIn(layout, layer, [{ buffer: step.output.buffer, value }]);
}
