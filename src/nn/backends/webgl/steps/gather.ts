import { type Shape, sizeOf, stridesOf } from '../../../shape.ts';
import type { Step } from '../../plan/step.ts';
import { type Coordinate, lanesAt, loadAt, placeOf } from '../shader/lanes.ts';
import type { Draw, Shader } from '../shader/shader.ts';
import type { Drawing } from './drawing.ts';

/** A shape as [outer, the axis, inner]. */
function around(shape: Shape, axis: number): [number, number, number] {
  return [sizeOf(shape.slice(0, axis)), shape[axis]!, sizeOf(shape.slice(axis + 1))];
}

/** What lies at some coordinates of a whole buffer. */
const entry = (shader: Shader, buffer: number, sizes: Shape, coordinates: Coordinate[]): string =>
  loadAt(shader, { buffer, offset: 0 }, stridesOf(sizes), { sizes, coordinates, home: null });

/** [outer, indices, inner]: each fragment looks up which entry it is to copy. */
export function drawGather(drawing: Drawing, step: Extract<Step, { kind: 'gather' }>): Draw[] {
  const [outer, size, inner] = around(step.from, step.axis);
  const shader = drawing.shader();
  const layout = drawing.layoutOf(step.buffer);
  const layer = shader.standIn(layout);
  const lanes = lanesAt(shader, 't', [outer, step.count, inner]);
  const [first, place, last] = lanes as [Coordinate, Coordinate, Coordinate]; // one for each axis
  const index = entry(shader, step.indices, [step.count], [place]);
  const at = shader.let('ivec4', `ivec4(${index})`, 'at');
  const own: Coordinate =
    place.kind === 'one' ? { kind: 'one', at: `${at}.x` } : { kind: 'each', at };
  const value = entry(shader, step.x, [outer, size, inner], [first, own, last]);
  return shader.drawsIn(layout, layer, [{ buffer: step.buffer, value }]);
}

/** Zeros [outer, size, inner], and what is added: each fragment looks for the indices that mean it. */
export function drawScatterAdd(
  drawing: Drawing,
  step: Extract<Step, { kind: 'scatterAdd' }>,
): Draw[] {
  const [outer, size, inner] = around(step.to, step.axis);
  const shader = drawing.shader();
  const layout = drawing.layoutOf(step.buffer);
  const layer = shader.standIn(layout);
  const lanes = lanesAt(shader, 't', [outer, size, inner]);
  const [first, place, last] = lanes as [Coordinate, Coordinate, Coordinate]; // one for each axis
  const own = shader.let('ivec4', `ivec4(${placeOf(place)})`, 'own');
  const sum = shader.let('vec4', 'vec4(0)', 'sum');
  shader.block(`for (int k = 0; k < ${shader.integer(step.count)}; k++)`, () => {
    const k: Coordinate = { kind: 'one', at: 'k' };
    const index = entry(shader, step.indices, [step.count], [k]);
    const value = entry(shader, step.x, [outer, step.count, inner], [first, k, last]);
    shader.line(`${sum} += mix(vec4(0), ${value}, equal(ivec4(${index}), ${own}));`);
  });
  return shader.drawsIn(layout, layer, [{ buffer: step.buffer, value: sum }]);
}
