import { expect, test } from 'vitest';
import { maxPool2d, random } from '../../../../src/nn/index.ts';
import { outcomeOf } from '../../laws/outcome.ts';
import { row } from '../../laws/rows/row.ts';
import { exact, onEach, take, ways } from '../../laws/ways.ts';

const pooling = row((x) => maxPool2d(x!, { kernelSize: 2 }), [[1, 4, 4, 16]]);
const source = random(3);
const numbers = Array.from({ length: 256 }, () => source.normal());

onEach(ways, (way) => {
  test('max pooling of many channels, several vectors at once, sends each gradient to its maximum', async () => {
    const pooled = () => outcomeOf(pooling, [[numbers, [1, 4, 4, 16]]]);
    await take(exact);
    const expected = pooled();
    await take(way);
    const found = pooled();
    if (typeof found === 'string' || typeof expected === 'string') return expect.fail(`${found}`);
    expect(found.shapes).toEqual(expected.shapes);
    for (const [i, right] of expected.numbers.entries())
      for (const [k, value] of found.numbers[i]!.entries()) expect(value).toBeCloseTo(right[k]!, 5);
  });
});
