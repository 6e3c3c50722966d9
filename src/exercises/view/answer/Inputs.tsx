import { GradientGraph } from '../graph/GradientGraph.tsx';
import type { ExercisePage } from '../page/use-exercise.ts';
import { CurveGuess } from './CurveGuess.tsx';
import { Knobs } from './Knobs.tsx';
import { Lines } from './Lines.tsx';
import { NumberFields } from './NumberFields.tsx';
import { Options } from './Options.tsx';
import { Program } from './Program.tsx';
import { Sentence } from './Sentence.tsx';
import { Stages } from './Stages.tsx';

export interface InputsProps {
  readonly page: ExercisePage;
  /** The id of a field's element, unlike that of any other on the page. */
  readonly idOf: (field: string) => string;
  readonly focusField: (field: string) => void;
  /** Checks, as Enter in a field does. */
  readonly onEnter: () => void;
}

/** Where the answer is made: each kind in its own way, all by keyboard. */
export function Inputs(props: InputsProps) {
  const { page, idOf, onEnter } = props;
  const { exercise } = page;
  switch (exercise.kind) {
    case 'numeric':
      return <NumberFields {...props} />;
    case 'gradients':
      return <GradientGraph {...props} exercise={exercise} />;
    case 'choice':
      return (
        <Options
          page={page}
          idOf={idOf}
          options={exercise.options}
          isSeveral={exercise.isSeveral}
        />
      );
    case 'predict':
      if (exercise.ask.form === 'range')
        return <Options page={page} idOf={idOf} options={exercise.ask.options} isSeveral={false} />;
      return exercise.ask.form === 'number' ? (
        <NumberFields {...props} />
      ) : (
        <CurveGuess page={page} idOf={idOf} exercise={exercise} ask={exercise.ask} />
      );
    case 'order':
      return <Lines page={page} idOf={idOf} exercise={exercise} />;
    case 'target':
      return <Knobs page={page} exercise={exercise} />;
    case 'repair':
      return <Stages page={page} idOf={idOf} exercise={exercise} />;
    case 'code':
      return <Program page={page} idOf={idOf} exercise={exercise} onEnter={onEnter} />;
    case 'short':
      return <Sentence page={page} idOf={idOf} exercise={exercise} onEnter={onEnter} />;
  }
}
