import type { Device } from './device/device.ts';
import { print } from './device/layout.ts';
import type { Texture } from './device/textures.ts';
import type { Draw } from './shader/shader.ts';
import { drawCopy } from './steps/draw-step.ts';
import { Drawing } from './steps/drawing.ts';

const NOTHING = { buffers: [], steps: [], leaves: [], roots: [], places: [], arenaSize: 0 };

/** The draws that copy from one layout to another, by both. */
const known = new Map<string, readonly Draw[]>();

/** Copies all of a texture into another one with room for as much. */
export function copyTexture(
  { programs, painter, capabilities }: Device,
  from: Texture,
  to: Texture,
): void {
  const name = `${print(from.layout)} ${print(to.layout)}`;
  const drawing = new Drawing(NOTHING, [from.layout, to.layout], capabilities);
  const draws = known.get(name) ?? drawCopy(drawing, 0, 1);
  known.set(name, draws);
  for (const { source, integers, outputs, width, height } of draws) {
    const targets = outputs.map(({ layer }) => ({ texture: to, layer }));
    const frame = painter.frameFor(targets);
    painter.draw({ program: programs.get(source), integers, inputs: [from], frame, width, height });
  }
}
