import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { tanhLayer } from '../../content/backpropagation/exercises/runs/tanh-layer.ts';
import type { CodeResult, RunCode } from '../../src/exercises/engine/run-code.ts';
import { loadInputs } from '../../src/exercises/view/answer/Inputs.tsx';
import { exercisePage } from './exercise-on-page.tsx';

/** What the sandbox will say to the next program. */
let next: (ids: readonly string[]) => CodeResult;
vi.mock('../../src/exercises/view/page/run-code.ts', () => ({
  loadRunCode:
    async (): Promise<RunCode> =>
    async (_source, { tests }) =>
      next(tests.map(({ id }) => id)),
}));

await loadInputs(tanhLayer);
const { host, show, stored, status, violations } = exercisePage();
const broken =
  (...laws: readonly string[]) =>
  (ids: readonly string[]): CodeResult => ({
    kind: 'ran',
    output: [],
    outcomes: ids.map((id) => ({
      id,
      isPassed: !laws.includes(id),
      message: '',
      line: null,
    })),
  });
/** The editor, once the plain field has had the focus. */
const editor = () => host.querySelector('.program-field__editor')?.shadowRoot;
const program = () =>
  [...(editor()?.querySelectorAll('.cm-line') ?? [])].map((line) => line.textContent).join('\n');
const write = async (text: string) => {
  host.querySelector<HTMLElement>('textarea, .program-field__editor[id]')?.focus();
  await expect.poll(() => editor()?.activeElement?.className ?? '').toContain('cm-content');
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.keyboard(text.replace(/[{[]/g, '$&$&'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
};

test('code: each law is marked, the first broken one is answered, a hidden one appears after the check', async () => {
  show(tanhLayer);
  expect(host.querySelector('textarea')?.value).toBe(tanhLayer.starter);
  expect(host.textContent).toContain('one more, shown after the check');
  next = broken('flat', 'library');
  await write('const a = 1;');
  await expect.poll(status).toContain('A tanh unit at 1 or at −1 is flat');
  expect(status()).toContain('4 of 6');
  expect(host.textContent).toContain('on random batches it agrees with the library');
  expect(host.querySelectorAll('.exercise__laws .icon')).toHaveLength(6);
  expect(await violations()).toEqual([]);
  next = broken();
  await write('const a = 2;');
  await expect.poll(status).toContain('Right.');
  expect(stored(tanhLayer)?.tries.map(({ score }) => score)).toEqual([4 / 6, 1]);
});

test('code: a program that is stopped is told why, and what was written stays', async () => {
  show(tanhLayer);
  next = () => ({
    kind: 'stopped',
    reason: 'time',
    message: 'It ran for more than 2 seconds and was stopped, in line 3.',
    line: 3,
    output: [],
  });
  await write('for (;;) {}');
  await expect.poll(status).toContain('in line 3');
  expect(program()).toContain('for (;;) {}');
});
