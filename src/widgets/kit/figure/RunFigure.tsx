import type { FigureModel } from '../use-figure.ts';
import { Figure, type FigureFrameProps } from './Figure.tsx';
import { RunButton } from './RunButton.tsx';
import type { Columns } from './table/NumberTable.tsx';

interface RunFigureProps<State extends object, Trace>
  extends Pick<FigureFrameProps, 'selectors' | 'stage' | 'seed' | 'below'> {
  readonly model: FigureModel<State, Trace>;
  /** What the filled button says: Count, Multiply, Nudge. */
  readonly verb: string;
  /** The sentence until it is pressed. */
  readonly waiting: string;
  readonly table: () => Columns;
}

/** A figure that runs once, at the press of a button: sentence and table tell the result only then. */
export function RunFigure<State extends object, Trace>({
  model,
  verb,
  waiting,
  table,
  ...parts
}: RunFigureProps<State, Trace>) {
  const { frame, handle, sentence, reset } = model;
  const ran = handle.ran.value;
  return (
    <Figure
      {...frame}
      {...parts}
      table={ran ? table() : undefined}
      sentence={ran ? sentence.value : waiting}
      transport={<RunButton verb={verb} onRun={handle.begin} onReset={reset} ran={ran} />}
    />
  );
}
