import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { initialState, settle } from '../../../../src/widgets/kit/figure/figure-state.ts';

const rules = {
  schema: z.object({
    depth: z._default(z.int(), 10),
    activation: z._default(z.enum(['sigmoid', 'tanh']), 'sigmoid'),
    weights: z._default(z.array(z.number()), [1, 2]),
  }),
  limits: { depth: [1, 50] as const },
};
const base = rules.schema.parse({});

describe('settle', () => {
  test('keeps what is good and names what is not, field by field', () => {
    const { state, problems } = settle(rules, base, {
      depth: 20,
      activation: 'swish',
      colour: 'red',
    });
    expect(state).toEqual({ ...base, depth: 20 });
    expect(problems).toEqual([
      'activation cannot be swish, so it stays sigmoid',
      'there is no “colour” here',
    ]);
  });

  test('calls a text without letters empty', () => {
    const inputs = {
      schema: z.object({ inputs: z._default(z.enum(['', 'x:1']), '') }),
      limits: {},
    };
    const { problems } = settle(inputs, { inputs: '' }, { inputs: 'q' });
    expect(problems).toEqual(['inputs cannot be q, so it stays empty']);
  });

  test('moves a number outside its limits to the nearer end, and says so', () => {
    expect(settle(rules, base, { depth: 900 })).toEqual({
      state: { ...base, depth: 50 },
      problems: ['depth 900 is out of range, so it is 50'],
    });
  });

  test('never throws and always gives a state of the schema', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(fc.constantFrom('depth', 'activation', 'weights'), fc.string()),
          fc.anything(),
        ),
        (patch) => {
          const { state } = settle(rules, base, patch);
          expect(rules.schema.parse(state)).toEqual(state);
          expect(state.depth).toBeGreaterThanOrEqual(1);
          expect(state.depth).toBeLessThanOrEqual(50);
        },
      ),
    );
  });

  test('the state of a state is the same state', () => {
    fc.assert(
      fc.property(fc.integer(), (depth) => {
        const once = settle(rules, base, { depth }).state;
        expect(settle(rules, base, once)).toEqual({ state: once, problems: [] });
      }),
    );
  });
});

test('a figure starts with the author’s attributes over the defaults and ignores what is no field', () => {
  expect(
    initialState(rules, { as: 'ladder', caption: 'Bars.', depth: 5, activation: undefined }),
  ).toEqual({
    ...base,
    depth: 5,
  });
});
