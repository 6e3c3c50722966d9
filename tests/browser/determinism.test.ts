import { afterAll, expect, test } from 'vitest';
import { setBackend } from '../../src/nn/index.ts';
import digests from '../determinism/digests.json' with { type: 'json' };
import { fingerprints } from '../determinism/trainings.ts';

afterAll(() => setBackend('reference'));

test('a training gives the pinned bits in Chromium, called and compiled', async () => {
  expect(await fingerprints()).toEqual({ called: digests, compiled: digests });
});
