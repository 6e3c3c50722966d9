import { afterAll, expect, test } from 'vitest';
import { setBackend } from '../../src/nn/index.ts';
import digests from './digests.json' with { type: 'json' };
import { fingerprints } from './trainings.ts';

afterAll(() => setBackend('reference'));

// Chromium (tests/browser/determinism.test.ts) and Firefox (firefox.test.ts) must give the same.
// To renew: only where a change is meant to move numbers. Copy what this test received into
// digests.json, and say in the commit why the numbers moved.
test('a training gives the pinned bits in Node, called and compiled', async () => {
  expect(await fingerprints()).toEqual({ called: digests, compiled: digests });
});
