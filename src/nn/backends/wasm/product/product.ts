import { sizeOf } from '../../../shape.ts';
import type { View } from '../../plan/step.ts';
import { type Operand, op } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import { addressIn, type Emission, type Emitter, SCRATCH } from '../emission.ts';
import { mapEmitter, writeMap } from '../loops/map.ts';
import { axesOf, copiesFor, moved, type Product } from './factor.ts';
import { plainProductEmitter } from './plain-product.ts';
import { packedBytes, TiledProduct } from './tiled-product.ts';

/** A second factor of no more numbers than this is multiplied without tiles. */
const SMALL = 1024;

/**
 * Whether a product is computed in tiles. The order in which terms are added depends on it, so it
 * depends on the shape alone, and on nothing that a batch could be joined with.
 */
const isTiled = ({ inner, columns }: Product): boolean =>
  sizeOf(columns) > 1 && sizeOf(inner) * sizeOf(columns) > SMALL;

/** The product with factors that can be read, and the copies that this takes. */
function readable(step: Product) {
  const { a, b } = copiesFor(step);
  const ofA = a ? moved(step, 'a', 0) : null;
  const ofB = b ? moved(step, 'b', ofA?.size ?? 0) : null;
  return {
    step: { ...step, a: ofA?.view ?? step.a, b: ofB?.view ?? step.b },
    maps: [ofA, ofB].flatMap((one) => (one ? [one.map] : [])),
    elements: (ofA?.size ?? 0) + (ofB?.size ?? 0),
  };
}

function writeTiled(emission: Emission, f: FunctionBuilder, product: Product): void {
  const { lanes, library } = emission;
  const { step, maps, elements } = readable(product);
  for (const map of maps) writeMap(emission, f, map);
  const tiled = new TiledProduct(emission, axesOf(step, lanes));
  const own = library.once(`product ${tiled.key}`, () => tiled.function());
  const address = ({ buffer, offset }: View): Operand => plus(addressIn(emission, f, buffer), offset * lanes.bytes); // biome-ignore format: one line
  const panels = plus(addressIn(emission, f, SCRATCH), elements * lanes.bytes);
  f.call(own, address(step.a), address(step.b), addressIn(emission, f, step.buffer), panels);
}

const plus = (address: Operand, bytes: number): Operand =>
  typeof address === 'number' ? address + bytes : op('i32.add', address, bytes);

export const productEmitter: Emitter<'matmul'> = {
  scratchBytes(step, lanes) {
    if (!isTiled(step)) return plainProductEmitter.scratchBytes!(step, lanes);
    const { step: own, elements } = readable(step);
    return elements * lanes.bytes + packedBytes(axesOf(own, lanes), lanes);
  },

  emit(emission, step, name) {
    if (!isTiled(step)) return plainProductEmitter.emit(emission, step, name);
    const f = emission.module.function(name);
    if (emission.size(step.buffer) > 0) writeTiled(emission, f, step);
    if (step.after) {
      f.call(mapEmitter.emit(emission, { kind: 'map', ...step.after }, `${name}_after`));
    }
    return f;
  },
};
