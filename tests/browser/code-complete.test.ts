import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { placeOf } from '../../src/widgets/kit/code/editor/complete.ts';
import { type Editor, openEditor } from '../../src/widgets/kit/code/editor/open-editor.ts';

let host: HTMLElement;
let editor: Editor;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  editor = openEditor(host, {
    text: 'const x = nn.tensor([1, 2]);\n',
    label: 'Program',
    hint: 'Escape, then Tab leaves it.',
    onInput: () => {},
    onRun: () => {},
  });
  editor.focus(1000);
});
afterEach(() => {
  editor.close();
  host.remove();
});

const options = () =>
  [...(host.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((one) => one.textContent);

test('after nn. the library is offered, with signature and first sentence', async () => {
  await userEvent.keyboard('nn.softp');
  await expect.poll(() => options()[0]).toBe('softplus');
  await expect
    .poll(() => host.shadowRoot?.querySelector('.cm-completionInfo')?.textContent)
    .toBe('softplus(x: Tensor): Tensorln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|)');
  await page.getByRole('option', { name: 'softplus' }).click();
  await expect.poll(() => editor.text()).toContain('\nnn.softplus');
});

test('a part of the library and a tensor offer what is theirs', async () => {
  await userEvent.keyboard('nn.layers.seq');
  await expect.poll(options).toEqual(['sequential']);
  await userEvent.keyboard('{Escape}{Enter}x.transp');
  await expect.poll(options).toEqual(['transpose']);
});

test('names that nothing is known of are left alone', () => {
  const program = 'const x = nn.tensor([1]);\nfunction f(a: nn.Tensor, b: number[]) {}';
  expect(placeOf('y = x.', program, false)).toBe('Tensor');
  expect(placeOf('a.', program, false)).toBe('Tensor');
  for (const line of ['b.', 'Math.', 'nn.nothing.', 'ann.', 'f().', 'nn'])
    expect([line, placeOf(line, program, false)]).toEqual([line, null]);
  expect(placeOf('f().', program, true)).toBe('Tensor');
  expect(placeOf('console.', program, true)).toBeNull();
});
