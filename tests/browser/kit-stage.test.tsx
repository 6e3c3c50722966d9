import { hydrate } from 'preact';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Stage, type StageSize } from '../../src/widgets/kit/figure/Stage.tsx';
import '../../src/site/styles/tokens.css';
import '../../src/widgets/kit/figure/Figure.css';
import { freshMain } from './fresh-main.ts';

const host = freshMain();

/** Wakes a stage over the two drawings that a build makes; what it was asked to draw, in order. */
async function wake(room: number): Promise<readonly StageSize[]> {
  await page.viewport(Math.max(room + 40, 360), 600);
  const drawing = (word: string) => `<div class="stage__${word}"><p>${word}</p></div>`;
  host.innerHTML = `<div class="figure" style="width: ${room}px; margin: 0; padding: 0"><div class="figure__body"><div class="stage" id="own-stage">${drawing('wide')}${drawing('narrow')}</div></div></div>`;
  const asked: StageSize[] = [];
  const draw = (size: StageSize) => {
    asked.push(size);
    return <p>{size.narrow ? 'narrow' : 'wide'}</p>;
  };
  hydrate(<Stage id="own" draw={draw} />, host.querySelector('.figure__body')!);
  await expect.poll(() => host.querySelectorAll('.stage__measured').length).toBe(1);
  return asked;
}

const drawn = () => [...host.querySelectorAll('.stage > *')].map(({ className, textContent }) => `${className}: ${textContent}`); // biome-ignore format: one line

test.each([
  [872, 'wide'],
  [324, 'narrow'],
] as const)(
  'in %d px, as the build drew it, a figure wakes by going through the %s drawing once',
  async (room, word) => {
    expect(await wake(room)).toEqual([
      { width: room, narrow: word === 'narrow', id: `own-${word}` },
    ]);
    expect(drawn()).toEqual([`stage__${word} stage__measured: ${word}`]);
  },
);

test.each([
  [700, 'wide', 872],
  [500, 'narrow', 324],
] as const)(
  'in %d px it wakes in the %s drawing of %d px, and draws it anew',
  async (room, word, before) => {
    expect((await wake(room)).map(({ width }) => width)).toEqual([before, room]);
    expect(drawn()).toEqual([`stage__${word} stage__measured: ${word}`]);
  },
);
