import { describe, expect, test } from 'vitest';
import { wires } from '../../../src/experiments/gradients/influence.ts';
import { nextWire, reachOf, type State, widget } from '../../../src/widgets/influence/model.ts';

const start: State = { x1: 1, x2: 2, weight: 'x1-h1', nudge: 0.1 };
const say = (patch: Partial<State>) => {
  const state = { ...start, ...patch };
  return widget.describe(widget.trace(state), state);
};

describe('the influence of a weight', () => {
  test('names the units that change and compares with gradient × nudge', () => {
    expect(say({})).toBe(
      '**x1 → h1 moves by 0.1.** h1, g1 and f change; $f$ by 0.1, as gradient × nudge says.',
    );
  });

  test('says that nothing changes behind a dead unit, and that the gradient is exactly 0', () => {
    expect(say({ weight: 'x1-h3' })).toContain('Nothing changes: the gradient of $f$ is exactly 0');
  });

  test('says when a unit switched and the straight line no longer holds', () => {
    expect(say({ nudge: -1 })).toContain('a unit switched');
    expect(say({ weight: 'x1-h3', nudge: 2 })).toContain('a unit switched');
  });

  test('says so when there is no nudge', () => {
    expect(say({ nudge: 0 })).toContain('No nudge');
  });

  test('its response passes through the present change', () => {
    const trace = widget.trace(start);
    const here = trace.response.find(([nudge]) => Math.abs(nudge - 0.1) < 1e-9)!;
    expect(here[1]).toBeCloseTo(trace.output.change, 12);
  });

  test('its axis holds every response', () => {
    for (const { id } of wires) {
      const trace = widget.trace({ ...start, weight: id });
      for (const [, change] of trace.response)
        expect(Math.abs(change)).toBeLessThanOrEqual(reachOf(trace));
    }
  });

  test('arrows go round through all weights', () => {
    let at = 'x1-h1';
    const seen = new Set<string>();
    for (const _ of wires) {
      seen.add(at);
      at = nextWire(at, 'ArrowRight')!;
    }
    expect([seen.size, at]).toEqual([wires.length, 'x1-h1']);
    expect(nextWire('x1-h1', 'ArrowLeft')).toBe('g2-f');
    expect(nextWire('x1-h1', 'a')).toBeUndefined();
  });
});
