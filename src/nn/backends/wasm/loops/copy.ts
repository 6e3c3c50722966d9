import { op } from '../assembler/expression.ts';
import { addressIn, type Emitter } from '../emission.ts';

/** All numbers of a buffer, moved as they are. */
export const copyEmitter: Emitter<'copy'> = {
  emit(emission, { from, to }, name) {
    const f = emission.begin(name);
    const bytes = emission.size(from) * emission.lanes.bytes;
    f.do(op('memory.copy', addressIn(emission, f, to), addressIn(emission, f, from), bytes));
    return f;
  },
};
