import { expect, test } from 'vitest';
import { levelsOf, stacks, weightsOfPixels } from '../../../src/experiments/convolution/receptive-field.ts'; // biome-ignore format: one line
import { frameOf, side, stackNames, widget } from '../../../src/widgets/field-growth/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const printed = defaults(widget.schema);

test.each(stackNames)('%s: the units counted down the layers are the pixels whose gradient is not 0', (name) => {
  for (let depth = 1; depth <= stacks[name].length; depth++) {
    const layers = stacks[name].slice(0, depth);
    const [picture] = levelsOf(layers, side);
    const weights = weightsOfPixels(layers, side);
    const row = picture!.seen[0]!;
    const columns = Array.from({ length: side }, (_, j) => j).filter((j) => weights[row * side + j]! > 0); // biome-ignore format: one line
    expect(picture!.seen).toEqual(columns);
  }
}); // biome-ignore format: one line

test('four layers of 3 × 3 are framed by 9 × 9, and played to the end it says so with the costs in full', () => {
  const state = { ...printed, step: 4 };
  expect(frameOf(widget.trace(state))).toEqual({ row: 7, column: 7, side: 9 });
  expect(widget.describe(widget.trace(state), state)).toContain('9 × 9 pixels.** So far 1,832 parameters and 599,328 multiplications'); // biome-ignore format: one line
});

test('a unit stands over the middle of what it looks at', () => {
  const levels = levelsOf(stacks.pooled, side);
  for (const [depth, { ways, places }] of levels.entries())
    for (const unit of new Set(ways.map(([from]) => from))) {
      const below = ways.filter(([from]) => from === unit).map(([, to]) => levels[depth - 1]!.places[to]!); // biome-ignore format: one line
      expect((Math.min(...below) + Math.max(...below)) / 2).toBe(places[unit]);
    }
});
