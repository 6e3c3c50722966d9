import { expect, test } from 'vitest';
import { withLabelRoom } from '../../../../src/widgets/kit/chart/label-room.ts';

const none = { above: 0, below: 1 } as const;

test('an axis with room for its labels stays as it is', () => {
  expect(withLabelRoom([1e-12, 1], 264, none)).toEqual([1e-12, 1]);
});

test('it goes further where a name or a number would run into what stands at its end', () => {
  const [, high] = withLabelRoom([1e-12, 1], 264, { above: 1, below: 1 });
  expect(high).toBe(100);
  const [low] = withLabelRoom([1e-12, 1], 264, { above: 0, below: 2e-12 });
  expect(low).toBeCloseTo(1e-14, 20);
  const [long] = withLabelRoom([1e-160, 1], 264, { above: 0, below: 1e-151 });
  expect(Math.log10(long)).toBeCloseTo(-175);
});

test('nothing is made of a number that has no place on it, nor beyond the number format', () => {
  expect(withLabelRoom([1e-12, 1], 264, { above: 0, below: 0 })).toEqual([1e-12, 1]);
  expect(withLabelRoom([1e-320, 1], 264, { above: 0, below: 1e-320 })[0]).toBe(1e-320);
  expect(withLabelRoom([1, 1e300], 264, { above: 1e300, below: 10 ** 200 })[1]).toBe(1e300);
});
