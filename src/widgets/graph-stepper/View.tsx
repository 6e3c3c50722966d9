import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Figure } from '../kit/figure/Figure.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { watchQuantities } from '../kit/page/quantity.ts';
import { createPlayer } from '../kit/player/player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { setInput, toggleFrame } from './actions.ts';
import { graphStepper, published } from './model.ts';
import type { State } from './state.ts';
import { questionAt } from './steps/answers.ts';
import { nodeCard } from './steps/node-card.ts';
import { plateSize } from './steps/plate.ts';
import { tableOf } from './steps/table.ts';
import { Board } from './view/Board.tsx';
import { CodePanel } from './view/CodePanel.tsx';
import { Formula } from './view/Formula.tsx';
import { InputFields } from './view/InputFields.tsx';
import { NodePlate } from './view/NodePlate.tsx';
import { Plate } from './view/Plate.tsx';
import { QuestionPlate } from './view/QuestionPlate.tsx';
import { Selectors } from './view/Selectors.tsx';
import './View.css';

type ViewProps = FigureProps<State> & {
  /** The formula of the first frame, set at build. */
  readonly formula?: ComponentChildren;
};

/** One graph, stepped forward and backward; see `model.ts` for what it shows. */
export default function View({ formula, ...props }: ViewProps) {
  const figure = useFigure(graphStepper, props, published);
  const { as } = props;
  const state = figure.state.value;
  const trace = figure.trace.value;
  const { graph, code, steps, at, moment, program } = trace;
  const chosen = useSignal<string | null>(null);
  const praise = useSignal<{ readonly at: number; readonly text: string } | null>(null);
  const corner = useMemo(() => plateSize(graph, steps), [graph]);
  useEffect(() => watchQuantities(), []);
  useEffect(() => {
    chosen.value = null;
  }, [at, graph]);
  const player = useMemo(
    () =>
      createPlayer({
        count: () => figure.trace.value.steps.length - 1,
        index: { read: () => figure.trace.value.at, write: (step) => figure.set({ step }) },
        labels: () => figure.trace.value.ticks,
        passes: () => figure.trace.value.passes,
        onBegin: figure.handle.begin,
      }),
    [],
  );
  const parameters = useMemo(
    () => new Set(graph.view.nodes.filter(({ kind }) => kind === 'parameter').map(({ id }) => id)),
    [graph],
  );

  const open = (frame: string) => {
    chosen.value = null;
    figure.set(toggleFrame(figure.state.peek(), frame));
  };
  /** The first choice shows the rule, the second goes inside. */
  const choose = (id: string) => {
    const opens = graph.view.nodes.find((node) => node.id === id)?.opens ?? null;
    if (chosen.value === id && opens !== null) open(opens);
    else chosen.value = id;
  };
  const card = chosen.value === null ? null : nodeCard(graph, moment, chosen.value);
  const question = state.typed && card === null ? questionAt(graph, steps, at + 1) : null;
  const said = praise.value?.at === at ? praise.value.text : null;
  const plate = () => {
    if (card !== null)
      return (
        <NodePlate
          card={card}
          quantities={as}
          onOpen={open}
          onBack={() => {
            chosen.value = null;
          }}
        />
      );
    if (question !== null)
      return (
        <QuestionPlate
          key={`${state.preset} ${state.open} ${state.inputs} ${at}`}
          question={question}
          praise={said}
          onRight={(text) => {
            praise.value = { at: at + 1, text };
            player.next();
          }}
        />
      );
    return <Plate plate={trace.plate} quantities={as} praise={said} hasBars={trace.hasBars} />;
  };
  const board = (size: StageSize) => (
    <Board
      size={size}
      view={graph.view}
      state={moment}
      label={`Computation graph of ${program.label}`}
      quantities={as}
      chosen={chosen.value}
      onChoose={choose}
      onOpen={open}
      onClose={open}
      corner={corner}
    >
      {plate()}
    </Board>
  );
  /** Where the reader stands in the passes changes none of these. */
  const selectors = useMemo(
    () => (
      <Selectors
        state={state}
        home={figure.initial.preset}
        hidden={figure.hidden}
        locked={figure.locked}
        onChange={(change) => {
          player.pause();
          figure.set(change(figure.state.peek()));
        }}
      >
        {!figure.hidden('inputs') && (
          <InputFields
            inputs={program.inputs}
            values={trace.values}
            quantities={as}
            disabled={figure.locked('inputs')}
            onChange={(key, place, value) =>
              figure.set(setInput(figure.state.peek(), key, place, value))
            }
          />
        )}
      </Selectors>
    ),
    [
      state.preset,
      state.expression,
      state.inputs,
      state.zoom,
      state.open,
      state.examples,
      state.mode,
      state.pool,
      state.typed,
      trace.values,
    ],
  );
  return (
    <Figure
      {...figure.frame}
      player={player}
      seed={
        state.preset === 'dropout' && state.mode === 'training'
          ? { value: state.masks, set: (masks) => figure.set({ masks }) }
          : undefined
      }
      sentence={figure.sentence.value}
      table={tableOf(graph, moment)}
      selectors={selectors}
      stage={board}
      below={
        figure.hidden('code') ? undefined : (
          <div class="stepper__texts">
            <Formula tex={program.formula} quantities={as} built={formula} />
            <CodePanel
              lines={code}
              active={moment.active ?? null}
              direction={moment.pass ?? 'forward'}
              quantities={as}
              parameters={parameters}
            />
          </div>
        )
      }
    />
  );
}
