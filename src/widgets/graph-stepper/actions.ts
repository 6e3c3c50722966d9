import { record } from './model.ts';
import { writeInputs } from './presets/inputs.ts';
import type { State } from './state.ts';
import { sameStep } from './steps/list-steps.ts';

/** What the reader does, as changes of the state; the step stays with the event it showed. */

export function showPreset(state: State, preset: State['preset']): Partial<State> {
  return preset === state.preset ? {} : { preset, inputs: '', open: '', step: 0 };
}

/** Another expression has another graph: at its end one sees its end, anywhere else one begins. */
export function showExpression(state: State, expression: string): Partial<State> {
  const wasAtEnd = state.step >= record(state).steps.length - 1;
  const next = { ...state, preset: 'own', expression, open: '' } as const;
  return {
    preset: 'own',
    expression,
    open: '',
    step: wasAtEnd ? record(next).steps.length - 1 : 0,
  };
}

export function zoomTo(state: State, zoom: State['zoom']): Partial<State> {
  return followed(state, { zoom, open: '' });
}

export function showExamples(state: State, examples: State['examples']): Partial<State> {
  return followed(state, { examples, inputs: '' });
}

export function showMode(state: State, mode: State['mode']): Partial<State> {
  return mode === state.mode ? {} : followed(state, { mode, inputs: '', open: '' });
}

/** The pool is another function, so what was opened of it is not there. */
export function showPool(state: State, pool: State['pool']): Partial<State> {
  return pool === state.pool ? {} : followed(state, { pool, open: '' });
}

/** Opens a closed function, or closes an open one. */
export function toggleFrame(state: State, id: string): Partial<State> {
  const toggled = state.open === '' ? [] : state.open.split(',');
  const open = toggled.includes(id) ? toggled.filter((other) => other !== id) : [...toggled, id];
  return followed(state, { open: open.join(',') });
}

/** One number of one input. The graph is the same, so the step stays. */
export function setInput(state: State, key: string, place: number, value: number): Partial<State> {
  const { program, values } = record(state);
  const numbers = (values.get(key) ?? []).map((old, i) => (i === place ? value : old));
  const changed = new Map(
    program.inputs.flatMap((input): [string, readonly number[]][] => {
      const now = input.key === key ? numbers : values.get(input.key)!;
      return now.every((number, i) => number === input.values[i]) ? [] : [[input.key, now]];
    }),
  );
  return { inputs: writeInputs(changed) };
}

function followed(state: State, patch: Partial<State>): Partial<State> {
  const before = record(state).steps;
  const after = record({ ...state, ...patch }).steps;
  return { ...patch, step: sameStep(before, Math.min(state.step, before.length - 1), after) };
}
