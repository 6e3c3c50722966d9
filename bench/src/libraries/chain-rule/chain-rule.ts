import { compile, memory, setBackend, type Tensor } from '../../../../src/nn/index.ts';
import { type Library, sizeOfAll } from '../library.ts';
import { programOf } from './tasks.ts';

function library(name: string, enter: () => Promise<void>): Library {
  return {
    name,
    family: name.includes('WebGL') ? name : 'Chain Rule',
    start: enter,
    enter,
    memory: () => memory().bytes,
    prepare(task, data) {
      const { inputs, step } = programOf(task, data);
      const compiled = compile(step);
      let last: Record<string, Tensor> = {};
      const isLate = name.includes('WebGL');
      return {
        run(times) {
          for (const tensor of Object.values(last)) tensor.dispose();
          for (const { result } of compiled.repeat([...inputs], { steps: times, every: times })) {
            last = result;
          }
          if (compiled.obstacle !== null) throw new Error(`not replayed: ${compiled.obstacle}`);
          if (!isLate) return;
          return Promise.all(Object.values(last).map((tensor) => tensor.data())).then(() => {});
        },
        check: async () =>
          sizeOfAll(await Promise.all(Object.values(last).map((tensor) => tensor.data()))),
      };
    },
  };
}

/** Bit-identical everywhere. */
export const strict = library('Chain Rule, strict', () => setBackend('wasm', { mode: 'strict' }));

/** With the multiply-add of relaxed SIMD where the engine has it. */
export const fast = library('Chain Rule, fast', () => setBackend('wasm', { mode: 'fast' }));

export const webgl = library('Chain Rule, WebGL', () => setBackend('webgl'));
