import { blockUntilReady, defaultDevice, init, jit, type numpy as np } from '@jax-js/jax';
import type { Data } from '../../workloads/data.ts';
import type { NetworkTask } from '../../workloads/task.ts';
import { type Library, type Prepared, sizeOfAll } from '../library.ts';
import { batchOf, firstState, stepOf } from './network.ts';
import { programOf } from './tasks.ts';

const read = async (arrays: readonly np.Array[]): Promise<number> =>
  sizeOfAll(await Promise.all(arrays.map((array) => array.ref.data())));

function training(task: NetworkTask, data: Data): Prepared {
  const step = jit(stepOf(task));
  const { x, y } = batchOf(task, data);
  let state = firstState(task, data);
  return {
    async run(times) {
      for (let i = 0; i < times; i++) {
        state = step(state, x.ref, y.ref);
        // Work waits until somebody asks for it, and should not pile up.
        await state.loss.blockUntilReady();
      }
    },
    check: () => read([state.loss]),
  };
}

export const wasm: Library = {
  name: 'jax-js',
  family: 'jax-js',
  async start() {
    await init('wasm');
    defaultDevice('wasm');
  },
  enter: async () => defaultDevice('wasm') && undefined,
  prepare(task, data) {
    if (task.kind === 'network') return training(task, data);
    const program = programOf(task, data);
    const step = jit(program.step);
    let last: np.Array[] = [];
    return {
      async run(times) {
        for (let i = 0; i < times; i++) {
          for (const array of last) array.dispose();
          last = step(...program.inputs.map((input) => input.ref));
          await blockUntilReady(last);
        }
      },
      check: () => read(last),
    };
  },
};
