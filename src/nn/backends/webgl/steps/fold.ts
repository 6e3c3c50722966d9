import type { Shape } from '../../../shape.ts';
import type { Step } from '../../plan/step.ts';
import { viewsIn, writeArithmetic } from '../shader/arithmetic.ts';
import { type Coordinate, lanesAt, loadAt, placeOf } from '../shader/lanes.ts';
import type { Draw, Shader } from '../shader/shader.ts';
import type { Drawing } from './drawing.ts';

/** Which window has a pixel at a place of the window: its number along one axis, and 1 if there is one. */
function windowAt(
  shader: Shader,
  pixel: Coordinate,
  place: string,
  count: number,
  stride: number,
  dilation: number,
): { readonly coordinate: Coordinate; readonly isThere: string } {
  const kind = pixel.kind === 'one' ? 'one' : 'each';
  const type = kind === 'one' ? 'int' : 'ivec4';
  const [within, isSame] = [shader.function('within'), shader.function('isSame')];
  const start = shader.let(type, `${placeOf(pixel)} - ${place} * ${shader.integer(dilation)}`, 'p');
  const pace = shader.integer(stride);
  const at = shader.let(type, `${start} / ${pace}`, 'q');
  const isThere = `${within}(${at}, ${shader.integer(count)}) * ${isSame}(${at} * ${pace}, ${start})`;
  return { coordinate: { kind, at }, isThere };
}

/** Windows added up where they came from: each pixel looks for the windows that it lies in. */
export function drawFold(drawing: Drawing, step: Extract<Step, { kind: 'fold' }>): Draw[] {
  const { image, windows, grid, arithmetic, output } = step;
  const [, rows, columns] = windows as Shape & [number, number, number];
  const views = viewsIn(arithmetic);
  const shader = drawing.shader();
  const layout = drawing.layoutOf(output.buffer);
  const layer = shader.standIn(layout);
  const [example, y, x, channel] = lanesAt(shader, 't', image) as [Coordinate, Coordinate, Coordinate, Coordinate]; // biome-ignore format: an image has four axes
  const sum = shader.let('vec4', 'vec4(0)', 'sum');
  const along = (name: string, axis: 0 | 1, write: () => void) =>
    shader.block(
      `for (int ${name} = 0; ${name} < ${shader.integer(grid.size[axis])}; ${name}++)`,
      write,
    );
  along('i', 0, () => {
    const row = windowAt(shader, y, 'i', rows, grid.stride[0], grid.dilation[0]);
    along('j', 1, () => {
      const column = windowAt(shader, x, 'j', columns, grid.stride[1], grid.dilation[1]);
      const coordinates: Coordinate[] = [
        example,
        row.coordinate,
        column.coordinate,
        { kind: 'one', at: 'i' },
        { kind: 'one', at: 'j' },
        channel,
      ];
      const results = writeArithmetic(shader, arithmetic, (i) =>
        loadAt(shader, views[i]!, views[i]!.strides, { coordinates, home: null }),
      );
      const isThere = `notEqual(ivec4(${row.isThere} * ${column.isThere}), ivec4(0))`;
      shader.line(`${sum} += mix(vec4(0), ${results[output.instruction]}, ${isThere});`);
    });
  });
  return shader.drawsIn(layout, layer, [{ buffer: output.buffer, value: sum }]);
}
