import type { NetworkTask, Task } from './task.ts';

/** The numbers that a task starts from, by name. */
export type Data = ReadonlyMap<string, Float32Array>;

/** Uniform numbers between −scale and scale, the same at every call (mulberry32). */
function uniform(seed: number, count: number, scale = 1): Float32Array {
  const numbers = new Float32Array(count);
  let state = seed;
  for (let i = 0; i < count; i++) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    numbers[i] = (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1) * scale;
  }
  return numbers;
}

/** Rows of zeros with a single one. */
function oneHot(rows: number, classes: number): Float32Array {
  const hot = new Float32Array(rows * classes);
  for (let row = 0; row < rows; row++) hot[row * classes + ((row * 7) % classes)] = 1;
  return hot;
}

/** w and b of each layer that has them, named by its place: weights of variance 1/inputs. */
function parametersOf({ layers }: NetworkTask): [string, Float32Array][] {
  return layers.flatMap((layer, i): [string, Float32Array][] => {
    if (layer.kind !== 'linear' && layer.kind !== 'convolution') return [];
    const window = layer.kind === 'convolution' ? layer.kernel ** 2 : 1;
    const reach = window * layer.inputs;
    return [
      [`w${i}`, uniform(100 + i, reach * layer.outputs, Math.sqrt(3 / reach))],
      [`b${i}`, uniform(200 + i, layer.outputs, 0.1)],
    ];
  });
}

function entriesOf(task: Task): [string, Float32Array][] {
  switch (task.kind) {
    case 'matmul':
      return [
        ['a', uniform(1, task.size ** 2)],
        ['b', uniform(2, task.size ** 2)],
      ];
    case 'chain':
      return ['a', 'b', 'c', 'd', 'e'].map((name, i) => [name, uniform(i + 1, task.size, 2)]);
    case 'sum':
    case 'softmax':
      return [['x', uniform(1, task.size ** 2, 4)]];
    case 'convolution': {
      const places = task.batch * task.height * task.width;
      return [
        ['x', uniform(1, places * task.inputs)],
        ['w', uniform(2, 9 * task.inputs * task.outputs)],
        ['dy', uniform(3, places * task.outputs)],
      ];
    }
    case 'maxPool': {
      const count = task.batch * task.height * task.width * task.channels;
      return [
        ['x', uniform(1, count)],
        ['dy', uniform(2, count / 4)],
      ];
    }
    case 'batchNorm':
      return [
        ['x', uniform(1, task.rows * task.features)],
        ['gamma', uniform(2, task.features)],
        ['beta', uniform(3, task.features)],
        ['dy', uniform(4, task.rows * task.features)],
      ];
    case 'deep': {
      const scale = Math.sqrt(3 / task.width);
      const weights = Array.from({ length: task.layers }, (_, i): [string, Float32Array] => [
        `w${i}`,
        uniform(10 + i, task.width ** 2, scale),
      ]);
      return [['x', uniform(1, task.batch * task.width)], ...weights];
    }
    case 'network': {
      const size = task.input.reduce((a, b) => a * b);
      return [
        ['x', uniform(1, task.batch * size)],
        [
          'y',
          task.loss === 'softmaxCrossEntropy'
            ? oneHot(task.batch, task.outputs)
            : uniform(2, task.batch * task.outputs),
        ],
        ...parametersOf(task),
      ];
    }
  }
}

export const dataOf = (task: Task): Data => new Map(entriesOf(task));

/** A named part of the data, which must be there. */
export function part(data: Data, name: string): Float32Array {
  const found = data.get(name);
  if (!found) throw new Error(`bench: no '${name}' among ${[...data.keys()].join(', ')}`);
  return found;
}
