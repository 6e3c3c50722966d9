import { afterAll, expect, test } from 'vitest';
import { setBackend } from '../../../src/nn/index.ts';
import { expectClose } from './on-both.ts';
import { losses, trainings } from './trainings.ts';

const worker = new Worker(new URL('train-in-worker.ts', import.meta.url), { type: 'module' });
afterAll(() => worker.terminate());

test('trains in a worker, on a canvas that nobody sees', async () => {
  const answer = new Promise<unknown>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  await setBackend('reference');
  const expected = losses(trainings['a small net']!(), 20);
  const { backend, numbers } = answerOf(await answer);
  expect(backend).toBe('webgl');
  expectClose(numbers, expected, 'losses');
});

function answerOf(data: unknown): { backend: unknown; numbers: number[] } {
  if (data && typeof data === 'object' && 'numbers' in data && Array.isArray(data.numbers)) {
    return { backend: 'backend' in data ? data.backend : null, numbers: data.numbers };
  }
  throw new Error(`the worker says ${JSON.stringify(data)}`);
}
