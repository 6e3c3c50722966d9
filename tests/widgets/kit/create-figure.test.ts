import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { createPageStore } from '../../../src/widgets/kit/page/page-store.ts';
import { createFigure, type FigureProps } from '../../../src/widgets/kit/use-figure.ts';
import type { Widget } from '../../../src/widgets/kit/widget.ts';

const schema = z.object({
  depth: z._default(z.int(), 10),
  factor: z._default(z.number(), 0.25),
  activation: z._default(z.enum(['sigmoid', 'tanh']), 'sigmoid'),
});
type State = z.infer<typeof schema>;

const ladder: Widget<State, number> = {
  id: 'ladder',
  version: 2,
  schema,
  limits: { depth: [1, 50] },
  trace: ({ depth, factor }) => depth * factor,
  describe: (trace) => `It is ${trace}.`,
};

/** As much of a page's address bar as a figure touches. */
const openAt = (hash: string) => {
  const page = { hash, href: `https://book.example/chapter/${hash}` };
  vi.stubGlobal('location', page);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, fragment: string) => {
      page.hash = fragment;
    },
  });
};
beforeEach(() => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  openAt('');
});
afterEach(() => vi.unstubAllGlobals());

const figureOf = (props: Partial<FigureProps<State>> = {}) =>
  createFigure(ladder, { as: 'ladder', ...props }, createPageStore()('ladder'), (trace) => ({
    share: trace,
  }));

describe('a figure of the page', () => {
  test('opened by its own share link it stands exactly where it was shared', () => {
    const shared = figureOf({ factor: 0.5 });
    shared.wake();
    shared.set({ depth: 3, activation: 'tanh', factor: 0.1 + 0.2 });
    const link = shared.share();
    openAt(new URL(link).hash);
    const opened = figureOf({ factor: 0.5 });
    opened.wake();
    expect(opened.state.value).toEqual(shared.state.value);
    expect(opened.note.value).toBeNull();
  });

  test('a link names what differs from the default or from the author, nothing else', () => {
    const figure = figureOf({ factor: 0.5 });
    figure.wake();
    expect(new URL(figure.share()).hash).toBe('#ladder@2~factor=0.5');
  });

  test('a mangled link keeps what can be read and says what could not', () => {
    openAt('#ladder@2~depth=ten;factor=0.9;activation=swish;colour=red;;=');
    const figure = figureOf();
    figure.wake();
    expect(figure.state.value).toEqual({ depth: 10, factor: 0.9, activation: 'sigmoid' });
    expect(figure.note.value).toContain('depth cannot be ten');
    expect(figure.note.value).toContain('activation cannot be swish');
    expect(figure.note.value).toContain('there is no “colour” here');
  });

  test('a link of another version opens the figure as printed, with a note', () => {
    openAt('#ladder~depth=20');
    const figure = figureOf({ depth: 5 });
    figure.wake();
    expect(figure.state.value.depth).toBe(5);
    expect(figure.note.value).toContain('another version');
  });

  test('neither a link nor a knob moves what the author has locked or leaves the limits', () => {
    openAt('#ladder@2~depth=20;factor=0.9');
    const figure = figureOf({ lock: ['depth'] });
    figure.wake();
    figure.handle.set({ depth: 30, factor: 0.8 });
    expect(figure.state.value).toMatchObject({ depth: 10, factor: 0.8 });
    const free = figureOf();
    free.wake();
    free.handle.set({ depth: 900 });
    expect(free.state.value.depth).toBe(50);
  });

  test('a knob moved before the figure wakes is followed when it does', () => {
    const handle = createPageStore()('ladder');
    handle.set({ depth: 7 });
    const figure = createFigure(ladder, { as: 'ladder' }, handle);
    expect(figure.state.value.depth).toBe(10);
    figure.wake();
    expect(figure.state.value.depth).toBe(7);
  });

  test('its numbers stay secret while a prediction is open', () => {
    const figure = figureOf();
    figure.handle.asked.value = true;
    figure.wake();
    expect(figure.handle.values.value).toEqual({});
    figure.handle.begin();
    expect(figure.handle.values.value).toEqual({ share: 2.5 });
  });

  test('reset leads back to the author’s settings', () => {
    const figure = figureOf({ depth: 5 });
    figure.wake();
    figure.set({ depth: 9, factor: 1 });
    figure.reset();
    expect(figure.state.value).toEqual(figure.initial);
    expect(figure.sentence.value).toBe('It is 1.25.');
  });
});
