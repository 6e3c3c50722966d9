import * as fc from 'fast-check';
import type { Work } from '../../../src/exercises/kept/history.ts';

const oneTry = fc.record({
  variant: fc.nat(3),
  answer: fc.oneof(fc.integer(), fc.dictionary(fc.constantFrom('a', 'b'), fc.integer())),
  score: fc.constantFrom(0, 0.5, 1),
  at: fc.nat(50),
});

/** Work as a tab may hold it that never began anew. */
export const work: fc.Arbitrary<Work> = fc.record({
  version: fc.constant(1),
  score: fc.constantFrom(0, 0.5, 1),
  variant: fc.nat(3),
  since: fc.nat(50),
  hints: fc.nat(3),
  solved: fc.boolean(),
  tries: fc.array(oneTry, { maxLength: 8 }),
});

/** The same, perhaps begun anew at some moment. */
export const workBegunAnew: fc.Arbitrary<Work> = fc
  .tuple(work, fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }))
  .map(([one, forgotten]) => (forgotten === undefined ? one : { ...one, forgotten }));
