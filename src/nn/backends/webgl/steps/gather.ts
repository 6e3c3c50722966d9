import { type Shape, sizeOf } from '../../../shape.ts';
import type { Step } from '../../plan/step.ts';
import { lanesAt, loadAt, placeOf } from '../shader/lanes.ts';
import type { Draw } from '../shader/shader.ts';
import type { Drawing } from './drawing.ts';

/** A shape as [outer, the axis, inner]. */
const around = (shape: Shape, axis: number) => ({
  outer: sizeOf(shape.slice(0, axis)),
  count: shape[axis]!,
  inner: sizeOf(shape.slice(axis + 1)),
});

/** [outer, indices, inner]: each fragment looks up which entry it is to copy. */
export function drawGather(drawing: Drawing, step: Extract<Step, { kind: 'gather' }>): Draw[] {
  const { outer, count, inner } = around(step.from, step.axis);
  const shader = drawing.shader();
  const layout = drawing.layoutOf(step.buffer);
  const layer = shader.standIn(layout);
  const [first, place, last] = lanesAt(shader, 't', [outer, step.count, inner]);
  const index = loadAt(shader, { buffer: step.indices, offset: 0 }, [1], {
    coordinates: [place!],
    home: null,
  });
  const at = shader.let('ivec4', `ivec4(${index})`, 'at');
  const value = loadAt(shader, { buffer: step.x, offset: 0 }, [count * inner, inner, 1], {
    coordinates: [
      first!,
      place!.kind === 'one' ? { kind: 'one', at: `${at}.x` } : { kind: 'each', at },
      last!,
    ],
    home: null,
  });
  return shader.drawsIn(layout, layer, [{ buffer: step.buffer, value }]);
}

/** Zeros [outer, count, inner], and what is added: each fragment looks for the indices that mean it. */
export function drawScatterAdd(
  drawing: Drawing,
  step: Extract<Step, { kind: 'scatterAdd' }>,
): Draw[] {
  const { outer, count, inner } = around(step.to, step.axis);
  const shader = drawing.shader();
  const layout = drawing.layoutOf(step.buffer);
  const layer = shader.standIn(layout);
  const [first, place, last] = lanesAt(shader, 't', [outer, count, inner]);
  const own = shader.let('ivec4', `ivec4(${placeOf(place!)})`, 'own');
  const sum = shader.let('vec4', 'vec4(0)', 'sum');
  shader.block(`for (int k = 0; k < ${shader.integer(step.count)}; k++)`, () => {
    const k = { kind: 'one', at: 'k' } as const;
    const index = loadAt(shader, { buffer: step.indices, offset: 0 }, [1], {
      coordinates: [k],
      home: null,
    });
    const value = loadAt(shader, { buffer: step.x, offset: 0 }, [step.count * inner, inner, 1], {
      coordinates: [first!, k, last!],
      home: null,
    });
    shader.line(`${sum} += mix(vec4(0), ${value}, equal(ivec4(${index}), ${own}));`);
  });
  return shader.drawsIn(layout, layer, [{ buffer: step.buffer, value: sum }]);
}
