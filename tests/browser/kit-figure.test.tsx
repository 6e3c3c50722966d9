import { useMemo } from 'preact/hooks';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as z from 'zod/mini';
import { Figure } from '../../src/widgets/kit/figure/Figure.tsx';
import { createPlayer } from '../../src/widgets/kit/player/player.ts';
import { type FigureProps, useFigure } from '../../src/widgets/kit/use-figure.ts';
import type { Widget } from '../../src/widgets/kit/widget.ts';
import '../../src/site/styles/tokens.css';
import { figureInPage } from './figure-in-page.ts';

const schema = z.object({
  factor: z._default(z.number(), 0.5),
  step: z._default(z.int(), 0),
  seed: z._default(z.int(), 7),
});
type State = z.infer<typeof schema>;

const powers: Widget<State, readonly number[]> = {
  id: 'powers',
  version: 1,
  schema,
  limits: { factor: [0, 2], step: [0, 5] },
  trace: ({ factor }) => [1, factor, factor * factor],
  describe: (trace, { step }) => `**Step ${step}.** The last power is ${trace[2]}.`,
};

function View(props: FigureProps<State>) {
  const figure = useFigure(powers, props);
  const { factor, seed } = figure.state.value;
  const player = useMemo(
    () =>
      createPlayer({
        count: 5,
        index: {
          read: () => figure.state.value.step,
          write: (step) => figure.set({ step }),
        },
        labels: ['start', 'a', 'b', 'c', 'd', 'e'],
        passes: [
          { name: 'forward', direction: 'forward', until: 3 },
          { name: 'backward', direction: 'backward', until: 5 },
        ],
        onBegin: figure.handle.begin,
      }),
    [],
  );
  return (
    <Figure
      {...figure.frame}
      seed={{ value: seed, set: (next) => figure.set({ seed: next }) }}
      sentence={figure.sentence.value}
      player={player}
      table={{
        columns: ['power', 'value'],
        rows: figure.trace.value.map((value, power) => [power, value]),
      }}
      stage={({ width, narrow }) => (
        <svg width={width} height={80} viewBox={`0 0 ${width} 80`} aria-hidden="true">
          <text x="10" y="30">{`${narrow ? 'narrow' : 'wide'} ${factor}`}</text>
        </svg>
      )}
    />
  );
}

const { host, name, text, show } = figureInPage<FigureProps<State>>((as, attributes) => (
  <View
    as={as}
    number="6.2"
    title="Powers"
    caption="Powers of a factor."
    finding="They fall."
    alt="A row."
    {...attributes}
  />
));

test('the finding waits until the reader has pressed Step', async () => {
  show();
  const finding = host.querySelector('.figure__finding')!;
  expect(getComputedStyle(finding).display).toBe('none');
  await userEvent.click(page.getByRole('button', { name: 'Step' }));
  await expect.poll(() => getComputedStyle(finding).display).not.toBe('none');
  expect(text()).toContain('Step 1.');
});

test('a link sets the fields it names, and says which it could not read', async () => {
  location.hash = `#${name()}~factor=9;step=2;colour=red`;
  show();
  await expect.element(page.getByText(/Not all of this link/)).toBeVisible();
  expect(text()).toContain('Step 2.');
  expect(text()).toContain('factor 9 is out of range, so it is 2');
  expect(text()).toContain('there is no “colour” here');
});

test('arrows and Home on the stage step, Space plays and pauses', async () => {
  show();
  host.querySelector<HTMLElement>('[data-stage]')!.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  await expect.poll(text).toContain('Step 1.');
  await userEvent.keyboard('{Home}');
  await expect.poll(text).toContain('Step 0.');
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('the rail is a slider that says where it stands', async () => {
  show(908, { step: 4 });
  const rail = host.querySelector<HTMLInputElement>('.rail__input')!;
  expect(rail.getAttribute('aria-valuetext')).toBe('step 4 of 5, d, backward');
  rail.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(text).toContain('Step 5.');
  await userEvent.keyboard('{PageDown}');
  await expect.poll(text).toContain('Step 0.');
});

test('Share leaves a link to this exact figure in the address bar', async () => {
  show();
  await userEvent.click(page.getByRole('button', { name: 'Step' }));
  await userEvent.click(page.getByRole('button', { name: 'Share' }));
  await expect.poll(() => location.hash).toBe(`#${name()}~step=1`);
});

test('Table shows the numbers', async () => {
  show();
  await userEvent.click(page.getByRole('button', { name: 'Table' }));
  await expect.element(page.getByRole('cell', { name: '0.25' })).toBeVisible();
});
