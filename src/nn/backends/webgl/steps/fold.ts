import { sizeOf } from '../../../shape.ts';
import type { Step } from '../../plan/step.ts';
import { viewsIn, writeArithmetic } from '../shader/arithmetic.ts';
import { type Coordinate, loadAt, placeOf } from '../shader/lanes.ts';
import type { Draw, Shader } from '../shader/shader.ts';
import type { Drawing } from './drawing.ts';
import { lanesAtHome } from './loop.ts';

type Fold = Extract<Step, { kind: 'fold' }>;

/** A window along one axis that a pixel may lie in, and the pixel's place in it. */
interface Window {
  readonly window: Coordinate;
  readonly place: Coordinate;
  /** 1 if the pixel lies in it, else 0. */
  readonly isThere: string;
}

/** The window that has a pixel at a place that is the same for all lanes. */
function windowWith(
  shader: Shader,
  { grid, windows }: Fold,
  axis: 0 | 1,
  pixel: Coordinate,
  place: string,
): Window {
  const { kind, type } = kindOf(pixel);
  const [within, isSame] = [shader.function('within'), shader.function('isSame')];
  const dilation = shader.integer(grid.dilation[axis]);
  const start = shader.let(type, `${placeOf(pixel)} - ${place} * ${dilation}`, 'p');
  const pace = shader.integer(grid.stride[axis]);
  const at = shader.let(type, `${start} / ${pace}`, 'q');
  const count = shader.integer(windows[axis + 1]!);
  return {
    window: { kind, at },
    place: { kind: 'one', at: place },
    isThere: `${within}(${at}, ${count}) * ${isSame}(${at} * ${pace}, ${start})`,
  };
}

/** The only window that can have a pixel, where windows do not overlap. */
function onlyWindow(
  shader: Shader,
  { grid, windows }: Fold,
  axis: 0 | 1,
  pixel: Coordinate,
): Window {
  const { kind, type } = kindOf(pixel);
  const within = shader.function('within');
  const pace = shader.integer(grid.stride[axis]);
  const own = shader.let(type, placeOf(pixel), 'p');
  const at = shader.let(type, `${own} / ${pace}`, 'q');
  const place = shader.let(type, `${own} - ${at} * ${pace}`, 'p');
  const count = shader.integer(windows[axis + 1]!);
  return {
    window: { kind, at },
    place: { kind, at: place },
    isThere: `${within}(${at}, ${count}) * ${within}(${place}, ${shader.integer(grid.size[axis])})`,
  };
}

const kindOf = ({ kind }: Coordinate) =>
  kind === 'one' ? ({ kind, type: 'int' } as const) : ({ kind: 'each', type: 'ivec4' } as const);

/** Windows added up where they came from: each pixel looks for the windows that it lies in. */
export function drawFold(drawing: Drawing, step: Fold): Draw[] {
  const { image, windows, grid, arithmetic, output } = step;
  const views = viewsIn(arithmetic);
  const shader = drawing.shader();
  const layout = drawing.layoutOf(output.buffer);
  const layer = shader.standIn(layout);
  const pixel = lanesAtHome(shader, image, layout).coordinates;
  const [example, y, x, channel] = pixel as [Coordinate, Coordinate, Coordinate, Coordinate]; // an image has four axes
  const sum = shader.let('vec4', 'vec4(0)', 'sum');
  const add = (row: Window, column: Window) => {
    const coordinates = [example, row.window, column.window, row.place, column.place, channel];
    const lanes = { sizes: windows, coordinates, home: null };
    const results = writeArithmetic(shader, arithmetic, (i) =>
      loadAt(shader, views[i]!, views[i]!.strides, lanes),
    );
    const isThere = `notEqual(ivec4(${row.isThere} * ${column.isThere}), ivec4(0))`;
    shader.line(`${sum} += mix(vec4(0), ${results[output.instruction]}, ${isThere});`);
  };
  const overlaps = ([0, 1] as const).some(
    (axis) => grid.dilation[axis] > 1 || grid.size[axis] > grid.stride[axis],
  );
  if (overlaps) {
    const [height, width] = [shader.integer(grid.size[0]), shader.integer(grid.size[1])];
    shader.block(`for (int i = 0; i < ${height}; i++)`, () => {
      const row = windowWith(shader, step, 0, y, 'i');
      shader.block(`for (int j = 0; j < ${width}; j++)`, () =>
        add(row, windowWith(shader, step, 1, x, 'j')),
      );
    });
  } else {
    add(onlyWindow(shader, step, 0, y), onlyWindow(shader, step, 1, x));
  }
  return shader.drawsIn(layout, layer, [{ buffer: output.buffer, value: sum }]);
}

/** Elements of a pixel, if it is better when each begins with a texel; null where it is not. */
export function pixelOf({ image }: Fold, limit: number): number | null {
  const channels = image.at(-1)!;
  const isBetter = channels % 4 !== 0 && channels > 4 && sizeOf(image) / channels <= limit;
  return isBetter ? channels : null;
}
