import type { Way } from '../../../experiments/optimizers/way.ts';
import type { OwnResult } from './own-result.ts';

/**
 * The ways of a reader's rule, one for each of its lanes as far as there are any. A program that did not even
 * begin has a way that ends at the start, and says why.
 */
export function ownWays(
  result: OwnResult | null,
  lanes: number,
  start: readonly [x: number, y: number],
  height: number,
): readonly Way[] {
  if (result === null) return [];
  const { ways, problem } = result;
  // While the start is moved the ways from the old one are not its own.
  const isHere = ways.every(({ place: [x, y] }) => x[0] === start[0] && y[0] === start[1]);
  if (!isHere) return [];
  if (problem === null) return ways;
  const stopped: Way = {
    place: [Float64Array.of(start[0]), Float64Array.of(start[1])],
    height: Float64Array.of(height),
    slope: [Float64Array.of(0), Float64Array.of(0)],
    memory: {},
    end: { kind: 'stopped', update: 1, reason: problem.message, line: problem.line },
  };
  return Array.from({ length: lanes }, (_, i) => ways[i] ?? stopped);
}
