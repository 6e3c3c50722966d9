import { findWasmAt } from './libraries/tensorflow/tensorflow.ts';
import { garbageOf } from './measure/garbage.ts';
import { measure } from './measure/measure.ts';

/** One workload in this process: `node.js NAME PACE` prints what came out, as JSON in its last line. */
const [name = '', pace = '{}'] = process.argv.slice(2);
findWasmAt(`${import.meta.dirname}/wasm/`);
const result =
  pace === 'garbage'
    ? await garbageOf(
        name,
        () => process.memoryUsage().heapUsed,
        () => globalThis.gc?.(),
      )
    : await measure(name, JSON.parse(pace));
process.stdout.write(`\n${JSON.stringify(result)}\n`);
process.exit(0);
