import { expect, test } from 'vitest';
import {
  setInput,
  showExpression,
  showPreset,
  toggleFrame,
  zoomTo,
} from '../../../src/widgets/graph-stepper/actions.ts';
import { graphStepper, record } from '../../../src/widgets/graph-stepper/model.ts';
import { type State, schema } from '../../../src/widgets/graph-stepper/state.ts';

const state = (patch: Partial<State>): State => schema.parse(patch);
const after = (before: State, patch: Partial<State>): State =>
  schema.parse({ ...before, ...patch });
const stepOf = (one: State) => graphStepper.trace(one).step;

test('opening a function keeps the step: its own becomes the first of its inside', () => {
  const before = state({ step: 6 }); // backward through ×
  expect(stepOf(after(before, toggleFrame(before, 'v')))).toMatchObject({
    kind: 'backward',
    node: 'u',
  });
});

test('who stood at the end stands at the end', () => {
  const before = state({ step: 7 });
  const opened = after(before, toggleFrame(before, 'v'));
  expect(graphStepper.trace(opened).at).toBe(record(opened).steps.length - 1);
  expect(toggleFrame(opened, 'v')).toEqual({ open: '', step: 7 });
});

test('zooming keeps the event where both show it, else the pass', () => {
  const before = state({ preset: 'two-layer', zoom: 'layer', step: 5 });
  expect(stepOf(before)).toMatchObject({ kind: 'backward', node: 'L' });
  const near = after(before, zoomTo(before, 'tensor'));
  expect(stepOf(near)).toMatchObject({ kind: 'backward', node: 'L' });
  expect(stepOf(after(near, zoomTo(near, 'scalar'))).kind).not.toBe('forward');
});

test('an input changes alone, keeps the step, and is forgotten when it is the preset’s again', () => {
  const before = state({ step: 5 });
  const changed = setInput(before, 'x', 0, 5);
  expect(changed).toEqual({ inputs: 'x:5' });
  expect(setInput(after(before, changed), 'x', 0, 3)).toEqual({ inputs: '' });
  const net = state({ preset: 'two-layer' });
  expect(setInput(net, 'W1', 2, -1)).toEqual({ inputs: 'W1:0.5 -1 -1 1.5' });
});

test('another preset begins at its start with its own numbers', () => {
  expect(showPreset(state({ inputs: 'x:9', open: 'v', step: 4 }), 'paths')).toEqual({
    preset: 'paths',
    inputs: '',
    open: '',
    step: 0,
  });
  expect(showPreset(state({ step: 4 }), 'quotient')).toEqual({});
});

test('another expression begins at its start, or shows its end to who has seen the end', () => {
  const own = state({ preset: 'own', expression: 'x*y', step: 1 });
  expect(showExpression(own, 'x*y + x').step).toBe(0);
  const ended = state({ preset: 'own', expression: 'x*y', step: 99 });
  expect(showExpression(ended, 'x*y + x').step).toBe(
    record(state({ preset: 'own', expression: 'x*y + x' })).steps.length - 1,
  );
});
