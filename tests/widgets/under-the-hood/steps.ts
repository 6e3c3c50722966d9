import fc from 'fast-check';
import type { Inside } from '../../../src/widgets/under-the-hood/inside.ts';
import { type State, schema, widget } from '../../../src/widgets/under-the-hood/model.ts';

/** The figure's state as printed, with what a test changes. */
export const stateOf = (changed: Partial<State> = {}): State => schema.parse(changed);

export const takenApart = (changed: Partial<State> = {}): Inside => widget.trace(stateOf(changed));

/** The step of the printed figure. */
export const small: Inside = takenApart();

/** Any step that the controls can ask for. */
export const steps: fc.Arbitrary<Partial<State>> = fc.record({
  width: fc.integer({ min: 1, max: 16 }),
  batch: fc.integer({ min: 1, max: 32 }),
  activation: fc.constantFrom('tanh', 'relu', 'sigmoid'),
  device: fc.constantFrom('strict', 'fast', 'webgl'),
  precision: fc.constantFrom('float32', 'float64'),
});
