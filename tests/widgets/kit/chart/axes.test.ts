import { isValidElement, toChildArray } from 'preact';
import { expect, test } from 'vitest';
import { VerticalAxis } from '../../../../src/widgets/kit/chart/Axes.tsx';
import { type Axis, linearAxis, logAxis } from '../../../../src/widgets/kit/chart/axis.ts';

/** How high the name of an axis stands. */
function heightOfName(scale: Axis): unknown {
  const axis = VerticalAxis({ scale, name: 'loss', from: 40, to: 400 });
  const parts = toChildArray(axis.props.children).filter(isValidElement);
  const name = parts.at(-1);
  return name && 'y' in name.props ? name.props.y : null;
}

test('the name of an axis stands over its highest tick, and over its end where it has none', () => {
  expect(heightOfName(linearAxis([0, 1], [200, 36]))).toBe(20);
  const bare = logAxis([1.1, 1.9], [200, 36]);
  expect(bare.ticks).toHaveLength(0);
  expect(heightOfName(bare)).toBe(20);
});
