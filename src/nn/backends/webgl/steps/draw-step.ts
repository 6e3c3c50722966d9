import type { Step } from '../../plan/step.ts';
import { layersOf } from '../device/layout.ts';
import { loadAt } from '../shader/lanes.ts';
import type { Draw } from '../shader/shader.ts';
import type { Drawing } from './drawing.ts';
import { drawFold } from './fold.ts';
import { drawGather, drawScatterAdd } from './gather.ts';
import { lanesAtHome } from './loop.ts';
import { drawMap } from './map.ts';
import { drawPad } from './pad.ts';
import { drawProduct } from './product/product.ts';
import { drawReduce } from './reduce.ts';

/** The buffers that a step writes. */
export function writtenIn(step: Step): number[] {
  switch (step.kind) {
    case 'map':
      return step.outputs.map(({ buffer }) => buffer);
    case 'reduce':
      return step.folds.map(({ buffer }) => buffer);
    case 'matmul':
      return [step.buffer, ...(step.after?.outputs.map(({ buffer }) => buffer) ?? [])];
    case 'pad':
    case 'fold':
      return [step.output.buffer];
    case 'gather':
    case 'scatterAdd':
      return [step.buffer];
    case 'copy':
      return [step.to];
  }
}

/** What is to be drawn for one step of a plan. */
export function drawStep(drawing: Drawing, step: Step): Draw[] {
  switch (step.kind) {
    case 'map':
      return drawMap(drawing, step);
    case 'reduce':
      return drawReduce(drawing, step);
    case 'matmul':
      return drawProduct(drawing, step);
    case 'pad':
      return drawPad(drawing, step);
    case 'fold':
      return drawFold(drawing, step);
    case 'gather':
      return drawGather(drawing, step);
    case 'scatterAdd':
      return drawScatterAdd(drawing, step);
    case 'copy':
      return drawCopy(drawing, step.from, step.to);
  }
}

/** The same numbers in another buffer, which may lie differently. */
export function drawCopy(drawing: Drawing, from: number, to: number): Draw[] {
  const shader = drawing.shader();
  const layout = drawing.layoutOf(to);
  const layer = shader.standIn(layout);
  const rows = layout.height * layersOf(layout);
  const lanes = lanesAtHome(shader, [rows, layout.length], layout);
  const value = loadAt(shader, { buffer: from, offset: 0 }, [layout.length, 1], lanes);
  return shader.drawsIn(layout, layer, [{ buffer: to, value }]);
}
