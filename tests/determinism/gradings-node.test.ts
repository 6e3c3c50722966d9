import { afterAll, expect, test } from 'vitest';
import { setBackend } from '../../src/nn/index.ts';
import { exercises } from '../exercises/book.ts';
import { expected, gradings } from './gradings.ts';

afterAll(() => setBackend('reference'));

// Chromium (tests/browser/gradings.test.ts) and Firefox (gradings-firefox.test.ts) must give the same.
// To renew: only for new exercises, or where a version was raised. Copy what this test received into gradings.json.
test('every exercise that is pinned is graded to the pinned bits in Node', async () => {
  const found = await gradings(exercises);
  expect(found).toMatchObject(expected(found));
}, 120_000);
