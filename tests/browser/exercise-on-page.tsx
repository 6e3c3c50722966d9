import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach } from 'vitest';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { parseHistory, type Work } from '../../src/exercises/kept/history.ts';
import { historyKey } from '../../src/exercises/kept/history-key.ts';
import { ExerciseView } from '../../src/exercises/view/ExerciseView.tsx';
import '../../src/site/styles/tokens.css';
import '../../src/widgets/kit/figure/Figure.css';
import { freshMain } from './fresh-main.ts';

/** A page with one exercise at a time, and an empty storage before each test. */
export function exercisePage() {
  const host = freshMain();
  beforeEach(() => {
    localStorage.clear();
    host.style.maxWidth = '592px';
  });
  return {
    host,
    show: (exercise: Exercise) =>
      render(<ExerciseView exercise={exercise} number="6.1" references={{}} printed={{}} />, host),
    leave: () => render(null, host),
    stored: ({ id }: Exercise): Work | undefined =>
      parseHistory(localStorage.getItem(historyKey))[id],
    status: () => host.querySelector('.exercise__reply')?.textContent ?? '',
    /** What axe finds in either theme. */
    async violations(): Promise<readonly string[]> {
      // In the middle of a transition a colour is neither theme's.
      const still = document.createElement('style');
      still.textContent = '* { transition: none !important; }';
      host.append(still);
      const found: string[] = [];
      for (const theme of ['light', 'dark']) {
        document.documentElement.dataset['theme'] = theme;
        document.body.style.background = 'var(--paper)';
        document.body.style.color = 'var(--ink)';
        const { violations } = await axe.run(host, { rules: { region: { enabled: false } } });
        found.push(
          ...violations.map(
            ({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          ),
        );
      }
      return found;
    },
  };
}
