import { sizeOf } from '../../../../shape.ts';
import { split } from '../../shader/lanes.ts';
import type { Shader } from '../../shader/shader.ts';
import { type Factors, factorsOf } from './factors.ts';
import { type Moves, moved, named, type Operand, operandOf, type Place } from './operand.ts';
import type { Parts, Product } from './work.ts';

const LANES = ['x', 'y', 'z', 'w'];

interface Pair {
  readonly a: Operand;
  readonly b: Operand;
  /** Whether the loop goes through the innermost axis four by four. */
  readonly inFours: boolean;
}

function pairOf(shader: Shader, step: Product, factors: Factors, run: number): Pair {
  const { batch, rows, columns, inner } = factors;
  const a = operandOf(shader, step.a, batch.a, rows, inner.a, run);
  const b = operandOf(shader, step.b, batch.b, columns, inner.b, run === 0 ? 0 : 4);
  return { a, b, inFours: a.along === 'inner' || b.along === 'inner' };
}

/** A place moved along several axes at once. */
const at = (shader: Shader, place: Place, moves: Moves, steps: readonly string[]): Place =>
  steps.reduce((from, step, axis) => moved(shader, from, moves.by[axis]!, step), place);

/** Which part of the sum a fragment has. */
export interface Part {
  readonly number: string;
  readonly parts: Parts;
}

/** Goes through the inner axes with several places at once. */
function overInner(
  shader: Shader,
  sizes: readonly number[],
  part: Part | null,
  inFours: boolean,
  places: readonly Place[],
  movesOf: (place: number) => Moves,
  type: 'int' | 'ivec4',
  write: (places: readonly Place[], k: string) => void,
): void {
  const through = (axis: number, from: readonly Place[]): void => {
    const isLast = axis === sizes.length - 1;
    const unit = isLast && inFours ? 4 : 1;
    let first = '0';
    let end = shader.integer(sizes[axis]! / unit);
    if (axis === 0 && part) {
      const length = shader.integer(part.parts.length / unit);
      first = shader.let('int', `${part.number} * ${length}`, 'first');
      end = shader.let('int', `min(${first} + ${length}, ${end})`, 'end');
    }
    const k = `k${axis}`;
    shader.block(`for (int ${k} = ${first}; ${k} < ${end}; ${k}++)`, () => {
      if (isLast) {
        write(from, k);
        return;
      }
      const inside = from.map((place, i) =>
        named(shader, moved(shader, place, movesOf(i).by[axis]!, k), type),
      );
      through(axis + 1, inside);
    });
  };
  through(0, places);
}

/** The place of one inner step: number j of four, or the only one. */
const stepOf = (k: string, j: number, inFours: boolean): string =>
  inFours ? `(4 * ${k} + ${j})` : k;

/** Adds a coordinate in elements; along texels they are counted in fours. */
const inUnits = (coordinates: readonly string[], isAlong: boolean): string[] =>
  coordinates.map((c, axis) => (isAlong && axis === coordinates.length - 1 ? `((${c}) >> 2)` : c));

/**
 * Σ a·b for `tile` rows from `top` on and the four columns of quad `x`: a variable for each row.
 *
 * @param batch the number of the batch, or null where there is one
 */
export function writeRows(
  shader: Shader,
  step: Product,
  tile: number,
  where: { readonly x: string; readonly top: string; readonly batch: string | null },
  part: Part | null,
): string[] {
  const factors = factorsOf(step);
  const { a, b, inFours } = pairOf(shader, step, factors, tile);
  const { batch, rows, columns, inner } = factors;
  const batchAt = where.batch === null ? [] : split(shader, 'int', where.batch, batch.sizes);
  const aStart = at(shader, a.start, a.batch, batchAt);
  const bStart = at(shader, b.start, b.batch, batchAt);
  const aRun = a.along === 'outer' ? 4 : 1;
  const aPlaces = Array.from({ length: tile / aRun }, (_, i) => {
    const row = i === 0 ? where.top : `(${where.top} + ${i * aRun})`;
    const coordinates = inUnits(split(shader, 'int', row, rows.sizes), aRun > 1);
    return named(shader, at(shader, aStart, a.outer, coordinates));
  });
  const bPlaces = Array.from({ length: b.along === 'outer' ? 1 : 4 }, (_, i) => {
    const coordinates = split(shader, 'int', `(4 * ${where.x} + ${i})`, columns.sizes);
    return named(shader, at(shader, bStart, b.outer, inUnits(coordinates, b.along === 'outer')));
  });
  const sums = Array.from({ length: tile }, () => shader.let('vec4', 'vec4(0)', 'sum'));
  const movesOf = (i: number) => (i < aPlaces.length ? a.inner : b.inner);
  const last = inner.sizes.length - 1;
  const write = (places: readonly Place[], k: string) => {
    const further = (operand: Operand, place: Place, steps: string) =>
      operand.fetch(moved(shader, place, operand.inner.by[last]!, steps));
    const [ofA, ofB] = [places.slice(0, aPlaces.length), places.slice(aPlaces.length)];
    const steps = Array.from({ length: inFours ? 4 : 1 }, (_, j) => stepOf(k, j, inFours));
    const bTexels =
      b.along === 'inner' ? ofB.map((place) => shader.let('vec4', further(b, place, k), 'b')) : [];
    const rowsOfB = steps.map((step, j) => {
      if (b.along === 'outer') return shader.let('vec4', further(b, ofB[0]!, step), 'b');
      const four =
        b.along === 'inner'
          ? bTexels.map((texel) => `${texel}.${LANES[j]}`)
          : ofB.map((place) => further(b, place, step));
      return shader.let('vec4', `vec4(${four.join(', ')})`, 'b');
    });
    const outerTexels =
      a.along === 'outer'
        ? ofA.map((place) => steps.map((step) => shader.let('vec4', further(a, place, step), 'a')))
        : [];
    for (const [m, sum] of sums.entries()) {
      const texel = a.along === 'inner' ? shader.let('vec4', further(a, ofA[m]!, k), 'a') : '';
      const entries = steps.map((step, j) => {
        if (a.along === 'inner') return `${texel}.${LANES[j]}`;
        if (a.along === 'outer') return `${outerTexels[m >> 2]![j]}.${LANES[m & 3]}`;
        return further(a, ofA[m]!, step);
      });
      shader.line(`${sum} += ${entries.map((entry, j) => `${entry} * ${rowsOfB[j]}`).join(' + ')};`); // biome-ignore format: one line
    }
  };
  overInner(shader, inner.sizes, part, inFours, [...aPlaces, ...bPlaces], movesOf, 'int', write);
  return sums;
}

/** Σ a·b for elements 4q … 4q + 3 of the product, which may be of different rows. */
export function writeLanes(shader: Shader, step: Product, quad: string, part: Part | null): string {
  const factors = factorsOf(step);
  const { a, b, inFours } = pairOf(shader, step, factors, 0);
  const { batch, rows, columns, inner } = factors;
  const number = shader.let('ivec4', `4 * ${quad} + ivec4(0, 1, 2, 3)`, 'i');
  const sizes = [sizeOf(batch.sizes), sizeOf(rows.sizes), sizeOf(columns.sizes)];
  const [of, row, column] = split(shader, 'ivec4', number, sizes) as [string, string, string];
  const batchAt = batch.sizes.length === 0 ? [] : split(shader, 'ivec4', of, batch.sizes);
  const rowAt = split(shader, 'ivec4', row, rows.sizes);
  const columnAt = split(shader, 'ivec4', column, columns.sizes);
  const start = (operand: Operand, outer: readonly string[]) =>
    named(
      shader,
      at(shader, at(shader, operand.start, operand.batch, batchAt), operand.outer, outer).map(
        (text) => `ivec4(${text})`,
      ),
      'ivec4',
    );
  const places = [start(a, rowAt), start(b, columnAt)];
  const sum = shader.let('vec4', 'vec4(0)', 'sum');
  const last = inner.sizes.length - 1;
  const operands = [a, b];
  const write = (now: readonly Place[], k: string) => {
    const steps = Array.from({ length: inFours ? 4 : 1 }, (_, j) => stepOf(k, j, inFours));
    /** Of each factor, at each step: the entry for every lane. */
    const entries = operands.map((operand, i) => {
      const fetched = (step: string) => {
        const place = named(shader, moved(shader, now[i]!, operand.inner.by[last]!, step), 'ivec4');
        return LANES.map((lane) => operand.fetch(place.map((text) => `${text}.${lane}`)));
      };
      if (operand.along !== 'inner')
        return steps.map((step) => `vec4(${fetched(step).join(', ')})`);
      const texels = fetched(k).map((texel) => shader.let('vec4', texel, 'f'));
      return steps.map(
        (_, j) => `vec4(${texels.map((texel) => `${texel}.${LANES[j]}`).join(', ')})`,
      );
    });
    for (const [j] of steps.entries()) shader.line(`${sum} += ${entries[0]![j]} * ${entries[1]![j]};`); // biome-ignore format: one line
  };
  overInner(shader, inner.sizes, part, inFours, places, (i) => operands[i]!.inner, 'ivec4', write);
  return sum;
}
