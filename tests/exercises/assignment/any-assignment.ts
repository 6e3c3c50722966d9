import * as fc from 'fast-check';
import type { Assignment } from '../../../src/exercises/assignment/assignment.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{3,15}$/);
const item = fc.record(
  {
    ex: fc.tuple(slug, slug, fc.integer({ min: 1, max: 30 })).map(([chapter, name, version]) => `${chapter}/${name}@${version}`), // biome-ignore format: one line
    points: fc.integer({ min: 0, max: 100 }),
    note: fc.string({ unit: 'grapheme', maxLength: 60 }),
    parameters: fc.record({ x: fc.integer(), name: fc.string() }),
  },
  { requiredKeys: ['ex', 'points'] },
);

/** Any assignment that the schema takes. */
export const anyAssignment: fc.Arbitrary<Assignment> = fc.record({
  format: fc.constant('chain-rule/assignment' as const),
  schema: fc.constant(1 as const),
  id: slug,
  title: fc.string({ unit: 'grapheme', maxLength: 60 }),
  book: fc.constant('0.1.0'),
  due: fc.constantFrom(null, '2026-12-01T18:00:00Z'),
  idKind: fc.constantFrom('email', 'login', 'studentNumber'),
  variants: fc.constantFrom('same', 'perStudent'),
  attempts: fc.integer({ min: 0, max: 99 }),
  feedback: fc.constantFrom('immediate', 'score', 'none'),
  solutions: fc.constantFrom('onRequest', 'afterHandIn'),
  items: fc.array(item, { minLength: 1, maxLength: 12 }),
});

/** Six exercises of the book, as an instructor would hand them out. */
export const sixExercises: Assignment = {
  format: 'chain-rule/assignment',
  schema: 1,
  id: 'week-3-gradients',
  title: 'Week 3: gradients',
  book: '0.1.0',
  due: '2026-12-01T18:00:00Z',
  idKind: 'email',
  variants: 'perStudent',
  attempts: 3,
  feedback: 'immediate',
  solutions: 'afterHandIn',
  items: [
    { ex: 'backpropagation/whole-graph@1', points: 2 },
    { ex: 'vanishing-gradients/product-of-factors@1', points: 2 },
    { ex: 'vanishing-gradients/which-clip@1', points: 2 },
    { ex: 'vanishing-gradients/deeper-still@1', points: 1 },
    { ex: 'vanishing-gradients/clip-together@1', points: 3 },
    { ex: 'vanishing-gradients/thirty-layers@2', points: 3 },
  ],
};
