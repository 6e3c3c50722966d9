import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { EntryText } from '../../src/widgets/misprint-bench/model.ts';
import View from '../../src/widgets/misprint-bench/View.tsx';
import '../../src/site/styles/tokens.css';
import { expectNoFault, figureInPage } from './figure-in-page.ts';

/** As the build prepares them, in short. */
const texts: readonly EntryText[] = ['R-37', 'R-39', 'R-85', 'R-100', 'R-101', 'R-102', 'R-90'].map(
  (id) => ({
    id,
    name: `the slip ${id}`,
    label: 'wrong',
    source: 'B, somewhere',
  }),
);

const { host, name, text, press, show } = figureInPage<Parameters<typeof View>[0]>(
  (as, attributes) => (
    <View
      as={as}
      title="Bench"
      chapter="backpropagation"
      texts={texts}
      printed="as it stands"
      right="as it should"
      why="because"
      caption="c"
      alt="a"
      {...attributes}
    />
  ),
);
const run = () => press('Run');

/** What stands in the drawing that fits. */
const drawn = (part: string) =>
  host.querySelector(`.stage__measured .bench__${part}`)?.textContent ?? '';

test('runs every entry and shows its numbers only then', async () => {
  show();
  for (const { id } of texts) {
    await page.getByRole('radio', { name: new RegExp(`^${id} `) }).click({ force: true });
    expect(drawn('why')).toBe('');
    await run();
    await expect.poll(() => drawn('why').length).toBeGreaterThan('Why it survives review.'.length);
    expect(host.querySelectorAll('.stage__measured .bench__table tbody tr').length).toBeGreaterThan(
      1,
    );
  }
});

test('shows the engine’s own message where the printed product has no shape', async () => {
  show(908, { entry: 'R-85' });
  await run();
  await expect.poll(text).toContain('matmul: inner axes differ, [4, 2] x [4, 1]');
});

test('shows the words of the build for its first entry, and sets those of another when it is chosen', async () => {
  show();
  await expect.poll(() => drawn('form--printed')).toContain('as it stands');
  await page.getByRole('radio', { name: /^R-39 / }).click({ force: true });
  await expect.poll(() => drawn('form--printed')).toContain('gradients of pieces are multiplied');
  await page.getByRole('radio', { name: /^R-37 / }).click({ force: true });
  expect(drawn('form--printed')).toContain('as it stands');
});

test('a link opens its entry', async () => {
  location.hash = `#${name()}~entry=R-102`;
  show();
  await expect.poll(text).toContain('the slip R-102');
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320, { entry: 'R-85' });
  await run();
  await expect.poll(text).toContain('because');
  await expectNoFault(host);
});
