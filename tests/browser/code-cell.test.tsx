import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import View from '../../src/widgets/code-cell/View.tsx';
import '../../src/site/styles/tokens.css';
import { freshMain } from './fresh-main.ts';

const host = freshMain();
const code = `const w = nn.tensor([1, 2], [2]);
console.log(w.mul(3));
plot([1, 4, 9]);`;

beforeEach(() => {
  localStorage.clear();
  host.style.cssText = 'box-sizing: border-box; padding: 0 18px; width: 900px';
});

const show = (text = code) => {
  render(null, host);
  render(<View name="cell" title="Three times w" code={text} />, host);
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const patient = { timeout: 30_000 };
const status = () => host.querySelector('[role=status]')?.textContent ?? '';
const printed = () => host.querySelector('.code-cell__text')?.textContent ?? '';
/** Opens the editor, as whoever begins to write does, and replaces the program. */
const write = async (text: string) => {
  await edit();
  await page.getByRole('textbox').fill(text);
};
const editor = () => host.querySelector('.program-field__editor')?.shadowRoot;
const edit = async () => {
  host.querySelector('textarea')?.focus();
  // The first editor waits until Vite has read the library's declarations.
  await expect
    .poll(() => editor()?.activeElement?.className ?? '', patient)
    .toContain('cm-content');
};
const written = () =>
  [...(editor()?.querySelectorAll('.cm-line') ?? [])].map((line) => line.textContent);

test('Run prints values and draws plots, without the editor having been fetched', async () => {
  show();
  await press('Run');
  await expect.poll(status, patient).toBe('It ran: 1 value and 1 plot.');
  expect(printed()).toBe('tensor [2] [3, 6]');
  expect(host.querySelector('.code-cell__curve')?.getAttribute('d')).toMatch(/^M.*L.*L/);
  expect(editor()).toBeNull();
});

test('an error is said with its line, and the line is marked until the text changes', async () => {
  show();
  const sheets = document.querySelectorAll('style').length;
  await write('const a = 1;\nconst b = a.c.d;\n');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(status, patient).toMatch(/^Line 2: /);
  await expect
    .poll(() => editor()?.querySelector('.code-fault')?.textContent)
    .toBe('const b = a.c.d;');
  await userEvent.keyboard('x');
  expect(editor()?.querySelector('.code-fault')).toBeNull();
  // A style sheet in the page would break the page's policy.
  expect(document.querySelectorAll('style').length).toBe(sheets);
});

test('Stop ends a program that waits for ever', async () => {
  show("console.log('on');\nawait new Promise(() => {});");
  await press('Run');
  await expect.poll(printed, patient).toBe('on');
  await press('Stop');
  await expect.poll(status, patient).toBe('It was stopped.');
});

test('the editor: Tab indents, Escape and then Tab leaves it', async () => {
  show('const a = 1;');
  await edit();
  await userEvent.keyboard('{Tab}');
  expect(written()).toEqual(['  const a = 1;']);
  await userEvent.keyboard('{Escape}{Tab}');
  expect(editor()?.activeElement).toBeNull();
  expect(written()).toEqual(['  const a = 1;']);
});

test('what was written and printed stands there on the next visit, until Reset', async () => {
  show();
  await write("console.log('mine');");
  await press('Run');
  await expect.poll(printed, patient).toBe('mine');
  await expect.poll(() => localStorage.length).toBe(1);
  show();
  await expect.poll(printed, patient).toBe('mine');
  expect(host.querySelector('textarea')?.value).toBe("console.log('mine');");
  await press('Reset');
  expect(host.querySelector('textarea')?.value).toBe(code);
  expect(printed()).toBe('');
  show();
  expect(host.querySelector('textarea')?.value).toBe(code);
});

for (const width of [360, 900])
  test(`axe finds nothing and nothing sticks out at ${width} px, before and after the editor opens`, async () => {
    host.style.width = `${width}px`;
    show(`${code}\n// ${'long '.repeat(30)}`);
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset['theme'] = theme;
      document.body.style.cssText = 'background: var(--paper); transition: none';
      expect((await axe.run(host)).violations.map(({ id }) => id)).toEqual([]);
      await press('Run');
      await expect.poll(status, patient).toContain('It ran');
      await edit();
      const { violations } = await axe.run(host);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth);
      show(`${code}\n// ${'long '.repeat(30)}`);
    }
  });
