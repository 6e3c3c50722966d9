import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlayer } from '../../../../src/widgets/kit/player/player.ts';

const steps = fc.integer({ min: 1, max: 2000 });

describe('player', () => {
  test('a step and a step back lead to the same position, from everywhere but the end', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (count, wish) => {
        const player = createPlayer({ count });
        const start = wish % count;
        player.seek(start);
        player.next();
        expect(player.index.value).toBe(start + 1);
        player.back();
        expect(player.index.value).toBe(start);
      }),
    );
  });

  test('no wish leads past the ends', () => {
    fc.assert(
      fc.property(steps, fc.double(), (count, wish) => {
        const player = createPlayer({ count });
        player.seek(wish);
        expect(player.index.value).toBeGreaterThanOrEqual(0);
        expect(player.index.value).toBeLessThanOrEqual(count);
        player.seek(count);
        player.next();
        expect(player.index.value).toBe(count);
        player.reset();
        player.back();
        expect(player.index.value).toBe(0);
      }),
    );
  });

  test('playing visits every position once and stops at the end', () => {
    const player = createPlayer({ count: 4 });
    player.play();
    const seen: number[] = [];
    while (player.playing.value) {
      player.tick();
      seen.push(player.index.value);
    }
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  test('Play at the end starts over', () => {
    const player = createPlayer({ count: 4 });
    player.seek(4);
    player.play();
    expect(player.index.value).toBe(0);
    expect(player.playing.value).toBe(true);
  });

  test('touching the controls pauses', () => {
    const player = createPlayer({ count: 4 });
    for (const touch of [player.next, player.back, player.reset, () => player.seek(2)]) {
      player.play();
      touch();
      expect(player.playing.value).toBe(false);
    }
  });

  test('time passes for a playing player only', () => {
    const player = createPlayer({ count: 4 });
    player.tick();
    expect(player.index.value).toBe(0);
  });

  test('says where it stands, by name and direction', () => {
    const player = createPlayer({
      count: 8,
      labels: ['inputs', 'a', 'b', 'f', 'seed', '÷', '×', 'fork 1', 'fork 2'],
      passes: [
        { name: 'forward', direction: 'forward', until: 3 },
        { name: 'backward', direction: 'backward', until: 8 },
      ],
    });
    expect(player.spoken.value).toBe('step 0 of 8, inputs');
    player.seek(7);
    expect(player.spoken.value).toBe('step 7 of 8, fork 1, backward');
  });

  test('a run that gets shorter pulls the position in', () => {
    let position = 9;
    const player = createPlayer({
      count: 4,
      index: {
        read: () => position,
        write: (index) => {
          position = index;
        },
      },
    });
    expect(player.index.value).toBe(4);
  });

  test('the reader’s first move is reported before anything moves', () => {
    const heard: number[] = [];
    const player = createPlayer({ count: 4, onBegin: () => heard.push(player.index.value) });
    player.next();
    player.play();
    expect(heard).toEqual([0, 1]);
  });
});
