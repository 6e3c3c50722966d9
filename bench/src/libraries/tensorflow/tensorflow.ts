import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { type Library, sizeOfAll } from '../library.ts';
import { stepOf } from './tasks.ts';

function library(device: 'cpu' | 'wasm' | 'webgl'): Library {
  const enter = async () => {
    if (!(await tf.setBackend(device))) throw new Error(`TensorFlow.js: no ${device} here`);
  };
  return {
    name: `tfjs-${device}`,
    family: `tfjs-${device}`,
    async start() {
      tf.enableProdMode();
      await enter();
      await tf.ready();
    },
    enter,
    memory: () => tf.memory().numBytes,
    prepare(task, data) {
      const step = stepOf(task, data);
      let last: tf.Tensor[] = [];
      const read = () => Promise.all(last.map((tensor) => tensor.data()));
      return {
        run(times) {
          for (let i = 0; i < times; i++) {
            for (const tensor of last) tensor.dispose();
            last = step();
          }
          if (device === 'webgl') return read().then(() => {});
          return;
        },
        check: async () => sizeOfAll(await read()),
      };
    },
  };
}

/** Where the files of the wasm device lie: an address that ends with a slash, or a folder. */
export const findWasmAt = (prefix: string): void => setWasmPaths(prefix);

export const cpu = library('cpu');
export const wasm = library('wasm');
export const webgl = library('webgl');
