import { isFull, isSameLayout, type Layout, texelsOf } from '../../device/layout.ts';
import { loadAt } from '../../shader/lanes.ts';
import type { Draw, Shader, Stored } from '../../shader/shader.ts';
import type { Drawing } from '../drawing.ts';
import { lanesAtHome, loopOver, writeLoop } from '../loop.ts';
import { transposed } from './factors.ts';
import { type Part, writeLanes, writeRows } from './sums.ts';
import { type Product, sizesOf, type Work, workOf } from './work.ts';

/** The buffers that a product and what follows it write, as far as anybody reads them. */
export function writtenBy(step: Product, isWanted: (buffer: number) => boolean): number[] {
  const after = step.after?.outputs.map(({ buffer }) => buffer) ?? [];
  return after.length === 0 || isWanted(step.buffer) ? [step.buffer, ...after] : after;
}

/** What is stored in each buffer, given the bare product of four elements in a variable. */
function valuesOf(
  shader: Shader,
  { after, buffer: bare, batch, rows }: Product,
  written: readonly number[],
  product: string,
  layout: Layout,
): string[] {
  if (!after) return [product];
  const loop = loopOver(after.shape, after.arithmetic, isFull(layout) ? 0 : batch.length + rows.length); // biome-ignore format: one line
  const lanes = lanesAtHome(shader, loop.sizes, layout);
  const results = writeLoop(shader, loop, lanes, ({ buffer }) =>
    buffer === bare ? product : null,
  );
  return written.map((buffer) => {
    const output = after.outputs.find((one) => one.buffer === buffer);
    return output ? results[output.instruction]! : product;
  });
}

/** Σ a·b, and the arithmetic on it. */
export function drawProduct(drawing: Drawing, step: Product): Draw[] {
  const written = writtenBy(step, (buffer) => drawing.isWanted(buffer));
  const wanted = workOf(step, written.length, drawing.capabilities);
  const layout = drawing.layoutOf(written[0]!);
  const isAsWanted = !wanted.output || isSameLayout(wanted.output, layout);
  const work = isAsWanted ? wanted : { ...wanted, tile: 1, scratch: null };
  if (work.parts.count > 1 || work.scratch) return drawInParts(drawing, step, written, work);
  if (work.tile > 1) return [drawTiles(drawing, step, written, work.tile, layout)];
  return drawing.inGroups(written).flatMap((buffers) => {
    const shader = drawing.shader();
    const layer = shader.standIn(layout);
    const product = writeFragment(shader, step, 't', null);
    const values = valuesOf(shader, step, buffers, product, layout);
    return shader.drawsIn(
      layout,
      layer,
      buffers.map((buffer, i) => ({ buffer, value: values[i]! })),
    );
  });
}

/** Four elements of the product, by their texel's number. */
function writeFragment(shader: Shader, given: Product, quad: string, part: Part | null): string {
  const step = sizesOf(given).columns === 1 ? transposed(given) : given;
  const { batch, rows, columns } = sizesOf(step);
  // A row that is alone may end within a texel.
  const isInOneRow = columns % 4 === 0 || batch * rows === 1;
  if (!isInOneRow) return writeLanes(shader, step, quad, part);
  const width = shader.integer(texelsOf(columns));
  const row = shader.let('int', `${quad} / ${width}`, 'row');
  const x = shader.let('int', `${quad} - ${row} * ${width}`, 'x');
  return writeRows(shader, step, 1, { x, ...inBatch(shader, row, batch, rows) }, part)[0]!;
}

/** A row's number in its own batch. */
function inBatch(shader: Shader, row: string, batch: number, rows: number) {
  if (batch === 1) return { top: row, batch: null };
  const count = shader.integer(rows);
  const number = shader.let('int', `${row} / ${count}`, 'batch');
  return { top: shader.let('int', `${row} - ${number} * ${count}`, 'row'), batch: number };
}

/** Several rows in each fragment. */
function drawTiles(
  drawing: Drawing,
  step: Product,
  written: readonly number[],
  tile: number,
  layout: Layout,
): Draw {
  const { batch, rows } = sizesOf(step);
  const shader = drawing.shader();
  shader.line('int x = int(gl_FragCoord.x);');
  shader.line(`int top = int(gl_FragCoord.y) * ${tile};`);
  const where = { x: 'x', ...inBatch(shader, 'top', batch, rows) };
  const sums = writeRows(shader, step, tile, where, null);
  const values = step.after ? writeAfter(shader, step, written, sums, layout) : [sums];
  const stored: Stored[] = written.flatMap((buffer, i) =>
    values[i]!.map((value, layer) => ({ buffer, layer, value })),
  );
  return shader.draw(layout, stored);
}

/** What follows each of several rows, as a function of the row: a variable for each buffer and row. */
function writeAfter(
  shader: Shader,
  step: Product,
  written: readonly number[],
  sums: readonly string[],
  layout: Layout,
): string[][] {
  let values: string[] = [];
  const body = shader.apart(() => {
    values = valuesOf(shader, step, written, 'product', layout);
  });
  const results = written.map((_, i) => `out vec4 y${i}`);
  shader.define(`void after(int x, int y, int t, vec4 product, ${results.join(', ')}) {
${[...body, ...values.map((value, i) => `y${i} = ${value};`)].join('\n')}
}`);
  const width = shader.integer(layout.width);
  const rows = sums.map((sum, m) => {
    const outs = written.map(() => shader.let('vec4', 'vec4(0)', 'y'));
    shader.line(`after(x, top + ${m}, (top + ${m}) * ${width} + x, ${sum}, ${outs.join(', ')});`);
    return outs;
  });
  return written.map((_, i) => rows.map((outs) => outs[i]!));
}

/** A long sum in parts, one below the other in a buffer of its own, and then their sum. */
function drawInParts(
  drawing: Drawing,
  step: Product,
  written: readonly number[],
  { tile, parts, scratch }: Work,
): Draw[] {
  const { batch, rows, columns } = sizesOf(step);
  const shader = drawing.shader();
  if (scratch) {
    const { layout, rowsInPart } = scratch;
    const buffer = drawing.scratch(layout);
    shader.line('int x = int(gl_FragCoord.x);');
    const row = shader.let('int', `int(gl_FragCoord.y) * ${tile}`, 'row');
    const count = shader.integer(rowsInPart);
    const number = shader.let('int', `${row} / ${count}`, 'part');
    const own = shader.let('int', `${row} - ${number} * ${count}`, 'row');
    const where = { x: 'x', ...inBatch(shader, own, batch, rows) };
    const sums = writeRows(shader, step, tile, where, parts.count > 1 ? { number, parts } : null);
    const outputs = sums.map((value, layer) => ({ buffer, layer, value }));
    const distance = rowsInPart * columns;
    return [
      shader.draw(layout, outputs),
      ...drawTogether(drawing, step, written, buffer, distance, parts.count),
    ];
  }
  const texels = texelsOf(batch * rows * columns);
  const buffer = drawing.scratchOf(parts.count * texels * 4);
  const layout = drawing.layoutOf(buffer);
  const layer = shader.standIn(layout);
  const inPart = shader.integer(texels);
  const number = shader.let('int', `t / ${inPart}`, 'part');
  const quad = shader.let('int', `t - ${number} * ${inPart}`, 'quad');
  const value = writeFragment(shader, step, quad, { number, parts });
  return [
    ...shader.drawsIn(layout, layer, [{ buffer, value }]),
    ...drawTogether(drawing, step, written, buffer, texels * 4, parts.count),
  ];
}

/** @param distance from one part to the next, in elements */
function drawTogether(
  drawing: Drawing,
  step: Product,
  written: readonly number[],
  scratch: number,
  distance: number,
  parts: number,
): Draw[] {
  return drawing.inGroups(written).flatMap((buffers) => {
    const shader = drawing.shader();
    const layout = drawing.layoutOf(buffers[0]!);
    const layer = shader.standIn(layout);
    const sum = shader.let('vec4', 'vec4(0)', 'sum');
    const place = { sizes: [parts, distance], coordinates: [{ kind: 'one', at: 'part' }, { kind: 'row', quad: 't' }], home: null } as const; // biome-ignore format: one line
    shader.block(`for (int part = 0; part < ${shader.integer(parts)}; part++)`, () => {
      const four = loadAt(shader, { buffer: scratch, offset: 0 }, [distance, 1], place);
      shader.line(`${sum} += ${four};`);
    });
    const values = valuesOf(shader, step, buffers, sum, layout);
    const outputs = buffers.map((buffer, i) => ({ buffer, value: values[i]! }));
    return shader.drawsIn(layout, layer, outputs);
  });
}
