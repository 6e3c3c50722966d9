import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/site/book/interactive/elements.ts';
import { type FigureHandle, figure } from '../../src/widgets/kit/page/page-store.ts';
import '../../src/site/styles/tokens.css';
import '../../src/widgets/kit/controls/controls.css';
import '../../src/site/book/interactive/numbers/Knob.css';
import '../../src/site/book/interactive/predict/Predict.css';
import '../../src/site/book/interactive/predict/Reply.css';
import { freshMain } from './fresh-main.ts';

const option = (id: string, words: string, reply: string, more = '') =>
  `<div class="option" data-option="${id}" ${more}><label class="option__label"><input class="option__radio" type="radio" disabled><span class="option__text">${words}</span></label><details class="reply"><summary class="reply__summary">Answer</summary><div class="reply__body">${reply}</div></details></div>`;

const options = `<div class="predict__options">${option('few', 'about 1/40', 'That adds.', 'data-value="0.025"')}${option('many', 'about 1/1,000,000', 'Yes, 4 ten times.', 'data-value="1e-6" data-correct')}</div>`;

const ranges = `<p class="predict__plain">Your guess.</p><div class="predict__options">
  <details class="reply" data-above="1e-5"><summary>above</summary><div>Too much is kept.</div></details>
  <details class="reply" data-from="1e-8" data-to="1e-5"><summary>within</summary><div>Between.</div></details>
  <details class="reply" data-below="1e-8"><summary>below</summary><div>Too little.</div></details></div>`;

const host = freshMain();
let count = 0;
let as = '';
let handle: FigureHandle;

beforeEach(() => {
  localStorage.clear();
  count += 1;
  as = `figure-${count}`;
  handle = figure(as);
});

const show = (html: string) => {
  host.innerHTML = html;
  return host.firstElementChild as HTMLElement;
};
const predict = (inside: string, attributes = '') =>
  show(
    `<chain-predict class="predict" data-id="test/${count}" data-figure="${as}" ${attributes}>${inside}</chain-predict>`,
  );
const visible = (text: string) => {
  const found = [...host.querySelectorAll<HTMLElement>('.reply div')].find((one) =>
    one.textContent?.includes(text),
  );
  return found?.checkVisibility() ?? false;
};

describe('Predict', () => {
  test('Commit waits for a choice, then locks, says what was said, and replies to it alone', async () => {
    predict(options);
    const commit = page.getByRole('button', { name: 'Commit' });
    await expect.element(commit).toBeDisabled();
    await userEvent.click(page.getByText('about 1/40'));
    expect(handle.draft.value?.value).toBe(0.025);
    await userEvent.click(commit);
    await expect.element(page.getByText('You said about 1/40.')).toBeVisible();
    expect(visible('That adds.')).toBe(true);
    expect(visible('Yes, 4')).toBe(false);
    expect(handle.committed.value).toBe('committed');
    expect(handle.prediction.value).toMatchObject({
      option: 'few',
      value: 0.025,
      text: 'about 1/40',
    });
    expect([...host.querySelectorAll('input')].every((radio) => radio.disabled)).toBe(true);
  });

  test('running the figure without a commitment skips the guess', async () => {
    predict(options);
    handle.begin();
    await expect.element(page.getByText(/Skipped/)).toBeVisible();
    expect(handle.committed.value).toBe('skipped');
    expect(handle.prediction.value).toBeNull();
  });

  test('the right answer is marked once the figure has run, not before', async () => {
    const element = predict(options);
    await userEvent.click(page.getByText('about 1/40'));
    await userEvent.click(page.getByRole('button', { name: 'Commit' }));
    expect(element.querySelector('[data-told]')).toBeNull();
    handle.begin();
    expect(element.querySelector('[data-told]')?.getAttribute('data-option')).toBe('many');
    expect(handle.committed.value).toBe('committed');
  });

  test('a guess that comes after its figure survives the run', () => {
    host.innerHTML = `<figure id="${as}"></figure><chain-predict class="predict" data-id="test/${count}" data-figure="${as}">${options}</chain-predict>`;
    handle.begin();
    expect(host.querySelector('chain-predict')?.getAttribute('data-state')).toBe('open');
    expect(handle.asked.value).toBe(false);
  });

  test('a guess of an earlier visit stands', () => {
    localStorage.setItem(
      `chain-rule/predict/test/${count}`,
      JSON.stringify({ version: 1, value: { option: 'many', value: 1e-6 } }),
    );
    predict(options);
    expect(handle.prediction.value?.option).toBe('many');
    expect(handle.committed.value).toBe('committed');
  });

  test('a guess that cannot be kept still counts, and the reader is told', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    predict(options);
    await userEvent.click(page.getByText('about 1/40'));
    await userEvent.click(page.getByRole('button', { name: 'Commit' }));
    await expect.element(page.getByText(/storage is full/)).toBeVisible();
    expect(handle.committed.value).toBe('committed');
    full.mockRestore();
  });

  test('a scale is moved by keys and by typing, and its range replies', async () => {
    const element = predict(
      ranges,
      'data-scale="log" data-min="1e-12" data-max="10" data-unit="length" data-bar="layer-1"',
    );
    const slider = page.getByRole('slider', { name: 'length' });
    await expect.element(page.getByRole('button', { name: 'Commit' })).toBeDisabled();
    element.querySelector<HTMLElement>('.slider')?.focus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    await expect.element(slider).toHaveAttribute('aria-valuetext', '1.2 × 10⁻¹²');
    await userEvent.fill(page.getByRole('textbox', { name: 'length, typed' }), '3×10^-7');
    await expect.element(slider).toHaveAttribute('aria-valuetext', '3 × 10⁻⁷');
    await userEvent.click(page.getByRole('button', { name: 'Commit' }));
    expect(handle.prediction.value).toMatchObject({
      value: 3e-7,
      bar: 'layer-1',
      text: '3 × 10⁻⁷',
    });
    expect(visible('Between.')).toBe(true);
    expect(visible('Too little.')).toBe(false);
  });
});

describe('Knob', () => {
  const knob = (attributes = '') =>
    show(
      `<p>A factor of <chain-knob class="knob knob--value" data-bind="${as}.factor" data-label="factor per layer" data-written="0.25" ${attributes}><span class="knob__number">0.25</span></chain-knob>.</p>`,
    );
  const attach = (locked: readonly string[] = []) =>
    handle.attach({ accept: (patch) => patch, limits: { factor: [0, 2] }, locked });
  const number = () => host.querySelector<HTMLElement>('.knob__number')!;

  test('shows the number it was written with until the figure has another', () => {
    knob();
    expect(number().textContent).toBe('0.25');
    handle.set({ factor: 0.9 });
    expect(number().textContent).toBe('0.90');
  });

  test('arrows move one tick, PageUp ten, Home and End to the figure’s limits', async () => {
    knob();
    attach();
    number().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(handle.state.value['factor']).toBe(0.26);
    await userEvent.keyboard('{PageUp}');
    expect(handle.state.value['factor']).toBe(0.36);
    await userEvent.keyboard('{End}');
    expect(handle.state.value['factor']).toBe(2);
    await userEvent.keyboard('{Home}');
    expect(handle.state.value['factor']).toBe(0);
    expect(number().getAttribute('aria-valuemax')).toBe('2');
  });

  test('typing a digit opens a field; Enter takes the number, Esc leaves it', async () => {
    knob();
    attach();
    number().focus();
    await userEvent.keyboard('1/4');
    await userEvent.keyboard('{Enter}');
    expect(handle.state.value['factor']).toBe(0.25);
    expect(document.activeElement).toBe(number());
    await userEvent.keyboard('9{Escape}');
    expect(handle.state.value['factor']).toBe(0.25);
    await userEvent.keyboard('9{Enter}');
    expect(handle.state.value['factor']).toBe(2);
  });

  test('drags sideways, six pixels a tick', () => {
    knob();
    attach();
    const at = (type: string, x: number) =>
      number().dispatchEvent(
        new PointerEvent(type, { clientX: x, button: 0, pointerId: 1, bubbles: true }),
      );
    vi.spyOn(number(), 'setPointerCapture').mockImplementation(() => undefined);
    at('pointerdown', 100);
    at('pointermove', 130);
    at('pointerup', 130);
    expect(handle.state.value['factor']).toBe(0.3);
  });

  test('a locked one does not move and says so', async () => {
    knob();
    attach(['factor']);
    number().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(handle.state.value['factor']).toBeUndefined();
    expect(number().getAttribute('aria-disabled')).toBe('true');
  });
});

test('Live prints a dash until its figure has a number', () => {
  const live = show(`<chain-live data-of="${as}.steps.last">–</chain-live>`);
  expect(live.textContent).toBe('–');
  handle.values.value = { steps: { last: 123456 } };
  expect(live.textContent).toBe('120,000');
  handle.values.value = { 'steps.last': 9.54e-7 };
  expect(live.textContent).toBe('9.5 × 10⁻⁷');
});

test('Try sets the figure, and is pressed while the figure stands there', async () => {
  show(
    `<chain-try data-on="${as}" data-set='{"depth":50}'><span class="try">50 layers</span></chain-try>`,
  );
  const button = page.getByRole('button', { name: '50 layers' });
  await userEvent.click(button);
  expect(handle.state.value['depth']).toBe(50);
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  handle.set({ depth: 10 });
  await expect.element(button).toHaveAttribute('aria-pressed', 'false');
  for (const key of ['{Enter}', ' ']) {
    handle.set({ depth: 10 });
    await userEvent.keyboard(key);
    expect(handle.state.value['depth']).toBe(50);
  }
});

test('Surprise opens when its figure has run, and every reason has its reply', async () => {
  show(
    `<chain-surprise class="surprise" data-id="s${count}" data-figure="${as}"><div class="surprise__options">${option('none', 'Nothing', 'Then go on.')}</div></chain-surprise>`,
  );
  const reason = page.getByRole('radio', { name: 'Nothing' });
  await expect.element(reason).toBeDisabled();
  handle.begin();
  await userEvent.click(reason);
  expect(visible('Then go on.')).toBe(true);
});

test('a quantity lights up everywhere under the pointer', async () => {
  show(
    '<p><b data-quantity="stepper.x">x</b> and <i data-quantity="stepper.x">x again</i> not <u data-quantity="stepper.y">y</u></p>',
  );
  await userEvent.hover(page.getByText('x again'));
  expect(host.querySelectorAll('[data-lit]').length).toBe(2);
});
