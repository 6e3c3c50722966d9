import type { ComponentType } from 'preact';
import type { Exercise } from '../../exercise.ts';
import { fetchOnline } from '../fetch-online.ts';
import type { ExercisePage } from '../page/use-exercise.ts';

export interface InputsProps {
  readonly page: ExercisePage;
  /** The id of a field's element, unlike that of any other on the page. */
  readonly idOf: (field: string) => string;
  readonly focusField: (field: string) => void;
  /** Checks, as Enter in a field does. */
  readonly onEnter: () => void;
}

type Component = ComponentType<InputsProps>;
type Form =
  | 'numbers'
  | 'options'
  | 'curve'
  | 'graph'
  | 'lines'
  | 'knobs'
  | 'stages'
  | 'program'
  | 'sentence';

/** Each form of answer is fetched when a page first has an exercise of it. */
const loaders: Readonly<Record<Form, () => Promise<Component>>> = {
  numbers: async () => (await import('./NumberFields.tsx')).NumberFields,
  options: async () => (await import('./Options.tsx')).Options,
  curve: async () => (await import('./CurveGuess.tsx')).CurveGuess,
  graph: async () => (await import('../graph/GradientGraph.tsx')).GradientGraph,
  lines: async () => (await import('./Lines.tsx')).Lines,
  knobs: async () => (await import('./Knobs.tsx')).Knobs,
  stages: async () => (await import('./Stages.tsx')).Stages,
  program: async () => (await import('./Program.tsx')).Program,
  sentence: async () => (await import('./Sentence.tsx')).Sentence,
};
const loaded = new Map<Form, Component>();

function formOf(exercise: Exercise): Form {
  switch (exercise.kind) {
    case 'numeric':
      return 'numbers';
    case 'choice':
      return 'options';
    case 'predict':
      return ({ range: 'options', number: 'numbers', curve: 'curve' } as const)[exercise.ask.form];
    case 'gradients':
      return 'graph';
    case 'order':
      return 'lines';
    case 'target':
      return 'knobs';
    case 'repair':
      return 'stages';
    case 'code':
      return 'program';
    case 'short':
      return 'sentence';
  }
}

/** Fetches what the exercise is answered with; before that it cannot be shown. */
export async function loadInputs(exercise: Exercise): Promise<void> {
  const form = formOf(exercise);
  if (!loaded.has(form)) loaded.set(form, await fetchOnline(loaders[form]));
}

/** Where the answer is made: each kind in its own way, all by keyboard. */
export function Inputs(props: InputsProps) {
  const { exercise } = props.page;
  const Answer = loaded.get(formOf(exercise));
  if (!Answer)
    throw new Error(`Inputs: nothing to answer ${exercise.id} with; await loadInputs first`);
  return <Answer {...props} />;
}
