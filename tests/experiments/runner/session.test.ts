import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/experiments/runner/experiment.ts';
import { createSession } from '../../../src/experiments/runner/session.ts';
import { LostDevice } from '../../../src/nn/index.ts';

/** A run whose frame is a running hash of all its steps: a replay that skips or repeats one ends elsewhere. */
function hashing(): Run<number, number> & { advanced: number } {
  let state = 1;
  return {
    advanced: 0,
    advance() {
      state = (Math.imul(state, 48271) + 11) | 0;
      this.advanced += 1;
    },
    frame: () => state,
    checkpoint: () => state,
    restore(checkpoint) {
      state = checkpoint;
    },
  };
}

/** What the hash is after `steps` steps, found without a session. */
function stateAt(steps: number): number {
  const run = hashing();
  for (let i = 0; i < steps; i++) run.advance();
  return run.frame();
}

describe('a session', () => {
  test('shows at every step what an undisturbed run shows there, wherever it was before', () => {
    const visits = fc.array(fc.nat(200), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 40 }), (steps, checkpointEvery) => {
        const session = createSession(hashing(), { checkpointEvery });
        for (const step of steps) {
          expect(session.seek(step)).toBe(stateAt(step));
          expect(session.step).toBe(step);
        }
      }),
    );
  });

  test('replays fewer steps than lie between two checkpoints', () => {
    const run = hashing();
    const session = createSession(run, { checkpointEvery: 10 });
    session.seek(100);
    run.advanced = 0;
    session.seek(57);
    expect(run.advanced).toBe(7);
  });

  test('jumps to a checkpoint that lies ahead', () => {
    const run = hashing();
    const session = createSession(run, { checkpointEvery: 10 });
    session.seek(100);
    session.seek(0);
    run.advanced = 0;
    session.seek(95);
    expect(run.advanced).toBe(5);
  });

  test('goes on from the latest checkpoint that a lost device has left, and is where it would have been', () => {
    const run = hashing();
    const { restore } = run;
    const lost = new Set([stateAt(20), stateAt(30)]);
    run.restore = (checkpoint) => {
      if (lost.has(checkpoint)) throw new LostDevice('dataSync');
      restore(checkpoint);
    };
    const session = createSession(run, { checkpointEvery: 10 });
    session.seek(35);
    run.advanced = 0;
    expect(session.recover(36)).toBe(stateAt(36));
    expect(run.advanced).toBe(26);
    expect(session.seek(12)).toBe(stateAt(12));
    for (const step of [0, 10]) lost.add(stateAt(step));
    expect(() => session.recover(12)).toThrow(LostDevice);
  });

  test('names a step that does not exist', () => {
    expect(() => createSession(hashing()).seek(-1)).toThrow('seek: step -1 does not exist');
    expect(() => createSession(hashing()).seek(1.5)).toThrow('whole numbers from 0');
    expect(() => createSession(hashing(), { checkpointEvery: 0 })).toThrow('checkpointEvery is 0');
  });
});
