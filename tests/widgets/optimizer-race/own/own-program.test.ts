import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { figure } from '../../../../src/widgets/kit/page/page-store.ts';
import { createFigure } from '../../../../src/widgets/kit/use-figure.ts';
import { type State, widget } from '../../../../src/widgets/optimizer-race/model.ts';
import { createOwnProgram } from '../../../../src/widgets/optimizer-race/own/own-program.ts';
import { mostInLink, templates } from '../../../../src/widgets/optimizer-race/own/templates.ts';

let count = 0;

/** A figure whose state follows its handle, as it does in a page. */
function figureWith(props: Partial<State>, keptText: unknown = undefined) {
  const as = `own-${count++}`;
  const model = createFigure(widget, { as, ...props }, figure(as));
  const state = signal(model.initial);
  const kept = { read: () => keptText, write: (text: unknown) => { keptText = text; return { kept: true } as const; }, forget: () => {} }; // biome-ignore format: one line
  const set = (patch: Partial<State>) => {
    state.value = { ...state.value, ...patch };
  };
  const own = createOwnProgram({ ...model, state, set }, kept);
  own.wake();
  return { own, state, set, ran: model.handle.ran, kept: () => keptText };
}

test('what is written is kept at once, and raced only when it is entered', () => {
  const { own, state, kept, ran } = figureWith({});
  own.write('one');
  expect([own.draft.value, kept()]).toEqual(['one', 'one']);
  expect(own.raced.value).toBe(templates.momentum.program);
  own.enter();
  expect(own.raced.value).toBe('one');
  expect(ran.value).toBe(true);
  expect(state.value).toMatchObject({ program: 'one', chosen: 4, step: 300 });
  expect(state.value.lanes).toMatch(/,own:0\.003$/);
});

test('entering again changes the text and adds no second lane', () => {
  const { own, state } = figureWith({ lanes: 'adam:1,own:0.2', step: 7 });
  own.write('two');
  own.enter();
  expect(state.value).toMatchObject({ lanes: 'adam:1,own:0.2', chosen: 1, step: 7 });
});

test('the last visit’s text comes back, but not over a link’s', () => {
  expect(figureWith({}, 'mine').own.raced.value).toBe('mine');
  const { own, set, kept } = figureWith({}, 'mine');
  set({ program: 'theirs' });
  expect([own.draft.value, own.raced.value, kept()]).toEqual(['theirs', 'theirs', 'mine']);
});

test('a text that is too long for a link is raced all the same', () => {
  const { own, state } = figureWith({});
  const long = 'x'.repeat(mostInLink + 1);
  own.write(long);
  own.enter();
  expect(own.raced.value).toBe(long);
  expect(state.value.program).toBe(templates.momentum.program);
});
