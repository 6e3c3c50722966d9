import type { Step } from '../../plan/step.ts';
import type { Draw } from '../shader/shader.ts';
import type { Drawing } from './drawing.ts';
import { lanesAtHome, loopOver, writeLoop } from './loop.ts';

/** The same arithmetic for every element: one fragment computes four. */
export function drawMap(drawing: Drawing, step: Extract<Step, { kind: 'map' }>): Draw[] {
  const loop = loopOver(step.shape, step.arithmetic);
  // A machine writes only so many textures at once; the rest is another draw.
  return drawing.inGroups(step.outputs).flatMap((outputs) => {
    const shader = drawing.shader();
    const layout = drawing.layoutOf(outputs[0]!.buffer);
    const layer = shader.standIn(layout);
    const results = writeLoop(shader, loop, lanesAtHome(shader, loop.sizes, layout));
    return shader.drawsIn(
      layout,
      layer,
      outputs.map(({ buffer, instruction }) => ({ buffer, value: results[instruction]! })),
    );
  });
}
