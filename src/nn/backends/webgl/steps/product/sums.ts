import { sizeOf } from '../../../../shape.ts';
import { moved, named, type Place } from '../../shader/addressing.ts';
import { split } from '../../shader/lanes.ts';
import type { Shader } from '../../shader/shader.ts';
import { type Factors, factorsOf } from './factors.ts';
import { type Moves, type Operand, operandOf } from './operand.ts';
import type { Parts, Product } from './work.ts';

const LANES = ['x', 'y', 'z', 'w'];

/** Which part of the sum a fragment has. */
export interface Part {
  readonly number: string;
  readonly parts: Parts;
}

/** @param run how many rows a fragment computes, or 0 where its elements may be of different rows */
function operandsOf(shader: Shader, step: Product, factors: Factors, run: number) {
  const { batch, rows, columns, inner } = factors;
  const a = operandOf(shader, step.a, batch.a, rows, inner.a, run, false);
  const b = operandOf(shader, step.b, batch.b, columns, inner.b, run === 0 ? 0 : 4, true);
  return [a, b] as const;
}

/** A place moved along several axes at once. */
const at = (shader: Shader, place: Place, moves: Moves, steps: readonly string[]): Place =>
  steps.reduce((from, step, axis) => moved(shader, from, moves.by[axis]!, step), place);

/** A place in a factor, on its way through the inner axes. */
interface Traveller {
  readonly operand: Operand;
  readonly place: Place;
}

/** Writes one step of a sum, or four at once: `steps` says which. */
type WriteSteps = (travellers: readonly Traveller[], steps: readonly string[]) => void;

/** Goes through the inner axes with several places at once, along the last in fours if that helps. */
function overInner(
  shader: Shader,
  sizes: readonly number[],
  part: Part | null,
  travellers: readonly Traveller[],
  type: 'int' | 'ivec4',
  write: WriteSteps,
): void {
  const inFours = travellers.some(({ operand }) => operand.along === 'inner');
  const through = (axis: number, from: readonly Traveller[]): void => {
    const size = sizes[axis]!;
    let [first, end] = ['0', shader.integer(size)];
    if (axis === 0 && part) {
      const length = shader.integer(part.parts.length);
      first = shader.let('int', `${part.number} * ${length}`, 'first');
      end = shader.let('int', `min(${first} + ${length}, ${end})`, 'end');
    }
    const k = shader.let('int', first, 'k');
    if (axis < sizes.length - 1) {
      shader.block(`for (; ${k} < ${end}; ${k}++)`, () => {
        const inside = from.map(({ operand, place }) => ({
          operand,
          place: named(shader, moved(shader, place, operand.inner.by[axis]!, k), type),
        }));
        through(axis + 1, inside);
      });
      return;
    }
    if (inFours) {
      const steps = [k, `(${k} + 1)`, `(${k} + 2)`, `(${k} + 3)`];
      shader.block(`for (; ${k} + 4 <= ${end}; ${k} += 4)`, () => write(from, steps));
    }
    if (!inFours || size % 4 !== 0) {
      shader.block(`for (; ${k} < ${end}; ${k}++)`, () => write(from, [k]));
    }
  };
  through(0, travellers);
}

/** A place further along the innermost axis; texels there are counted in fours. */
function further(shader: Shader, { operand, place }: Traveller, step: string): Place {
  const isInTexels = operand.along === 'inner' && operand.isAligned;
  return moved(shader, place, operand.inner.by.at(-1)!, isInTexels ? `(${step} >> 2)` : step);
}

/** The entries of a factor at each step, for a place that has one at a time or four steps in a run. */
function entriesAt(shader: Shader, traveller: Traveller, steps: readonly string[]): string[] {
  const { operand } = traveller;
  if (operand.along === 'inner' && steps.length === 4) {
    const four = shader.let('vec4', operand.four(further(shader, traveller, steps[0]!)), 'f');
    return LANES.map((lane) => `${four}.${lane}`);
  }
  return steps.map((step) => operand.one(further(shader, traveller, step)));
}

/** The same for a place with four neighbours across, of which each step has its own four. */
const foursAt = (shader: Shader, traveller: Traveller, steps: readonly string[]): string[] =>
  steps.map((step) =>
    shader.let('vec4', traveller.operand.four(further(shader, traveller, step)), 'f'),
  );

/** Coordinates in the units in which an operand moves: along texels, in fours. */
const inUnits = ({ along, isAligned }: Operand, coordinates: readonly string[]): string[] =>
  coordinates.map((c, axis) =>
    along === 'outer' && isAligned && axis === coordinates.length - 1 ? `((${c}) >> 2)` : c,
  );

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
  const [a, b] = operandsOf(shader, step, factors, tile);
  const { batch, rows, columns, inner } = factors;
  const batchAt = where.batch === null ? [] : split(shader, 'int', where.batch, batch.sizes);
  const aStart = at(shader, a.start, a.batch, batchAt);
  const bStart = at(shader, b.start, b.batch, batchAt);
  const run = a.along === 'outer' ? 4 : 1;
  const ofA = Array.from({ length: tile / run }, (_, i) => {
    const row = i === 0 ? where.top : `(${where.top} + ${i * run})`;
    const coordinates = inUnits(a, split(shader, 'int', row, rows.sizes));
    return { operand: a, place: named(shader, at(shader, aStart, a.outer, coordinates)) };
  });
  const ofB = Array.from({ length: b.along === 'outer' ? 1 : 4 }, (_, i) => {
    const coordinates = split(shader, 'int', `(4 * ${where.x} + ${i})`, columns.sizes);
    const place = at(shader, bStart, b.outer, inUnits(b, coordinates));
    return { operand: b, place: named(shader, place) };
  });
  const sums = Array.from({ length: tile }, () => shader.let('vec4', 'vec4(0)', 'sum'));
  overInner(shader, inner.sizes, part, [...ofA, ...ofB], 'int', (travellers, steps) => {
    const [fromA, fromB] = [travellers.slice(0, ofA.length), travellers.slice(ofA.length)];
    const rowsOfB =
      b.along === 'outer'
        ? foursAt(shader, fromB[0]!, steps)
        : transposed(fromB.map((one) => entriesAt(shader, one, steps))).map((four) =>
            shader.let('vec4', `vec4(${four.join(', ')})`, 'b'),
          );
    const fours = a.along === 'outer' ? fromA.map((one) => foursAt(shader, one, steps)) : null;
    for (const [m, sum] of sums.entries()) {
      const entries = fours
        ? fours[m >> 2]!.map((four) => `${four}.${LANES[m & 3]}`)
        : entriesAt(shader, fromA[m]!, steps);
      const products = entries.map((entry, j) => `${entry} * ${rowsOfB[j]}`);
      shader.line(`${sum} += ${products.join(' + ')};`);
    }
  });
  return sums;
}

const transposed = (table: readonly (readonly string[])[]): string[][] =>
  table[0]!.map((_, j) => table.map((row) => row[j]!));

/** Σ a·b for elements 4q … 4q + 3 of the product, which may be of different rows. */
export function writeLanes(shader: Shader, step: Product, quad: string, part: Part | null): string {
  const factors = factorsOf(step);
  const [a, b] = operandsOf(shader, step, factors, 0);
  const { batch, rows, columns, inner } = factors;
  const number = shader.let('ivec4', `4 * ${quad} + ivec4(0, 1, 2, 3)`, 'i');
  const sizes = [sizeOf(batch.sizes), sizeOf(rows.sizes), sizeOf(columns.sizes)];
  const [of, row, column] = split(shader, 'ivec4', number, sizes) as [string, string, string];
  const batchAt = batch.sizes.length === 0 ? [] : split(shader, 'ivec4', of, batch.sizes);
  const start = (operand: Operand, outer: readonly string[]): Traveller => {
    const place = at(shader, at(shader, operand.start, operand.batch, batchAt), operand.outer, outer); // biome-ignore format: one line
    return { operand, place: named(shader, place.map((text) => `ivec4(${text})`), 'ivec4') }; // biome-ignore format: one line
  };
  const travellers = [
    start(a, split(shader, 'ivec4', row, rows.sizes)),
    start(b, split(shader, 'ivec4', column, columns.sizes)),
  ];
  const sum = shader.let('vec4', 'vec4(0)', 'sum');
  overInner(shader, inner.sizes, part, travellers, 'ivec4', (now, steps) => {
    const [ofA, ofB] = now.map(({ operand, place }) =>
      transposed(
        LANES.map((lane) => {
          const own = place.map((text) => `${text}.${lane}`);
          return entriesAt(shader, { operand, place: own }, steps);
        }),
      ).map((four) => `vec4(${four.join(', ')})`),
    );
    for (const j of steps.keys()) shader.line(`${sum} += ${ofA![j]} * ${ofB![j]};`);
  });
  return sum;
}
