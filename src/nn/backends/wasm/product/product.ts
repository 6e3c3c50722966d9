import type { View } from '../../plan/step.ts';
import { type Operand, op } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import { addressIn, type Emission, type Emitter, SCRATCH } from '../emission.ts';
import { mapEmitter, writeMap } from '../loops/map.ts';
import { axesOf, type Product, readable } from './factors.ts';
import { packedBytes, TiledProduct } from './tiled-product.ts';

/** Multiplies, with a function that all products of the same shapes and strides share. */
function write(emission: Emission, f: FunctionBuilder, product: Product): void {
  const { lanes, library } = emission;
  const { step, copies, elements } = readable(product);
  for (const copy of copies) writeMap(emission, f, copy);
  const tiled = new TiledProduct(emission, axesOf(step, lanes));
  const own = library.once(`product ${tiled.key}`, () => tiled.function());
  const address = (buffer: number, elements: number): Operand => {
    const start = addressIn(emission, f, buffer);
    const bytes = elements * lanes.bytes;
    return typeof start === 'number' ? start + bytes : op('i32.add', start, bytes);
  };
  const of = ({ buffer, offset }: View) => address(buffer, offset);
  f.call(own, of(step.a), of(step.b), address(step.buffer, 0), address(SCRATCH, elements));
}

export const productEmitter: Emitter<'matmul'> = {
  scratchBytes(product, lanes) {
    const { step, elements } = readable(product);
    return elements * lanes.bytes + packedBytes(axesOf(step, lanes), lanes);
  },

  emit(emission, step, name) {
    const f = emission.begin(name);
    if (emission.size(step.buffer) > 0) write(emission, f, step);
    if (step.after) {
      f.call(mapEmitter.emit(emission, { kind: 'map', ...step.after }, `${name}_after`));
    }
    return f;
  },
};
