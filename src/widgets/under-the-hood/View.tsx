import { useSignal } from '@preact/signals';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { Stage } from '../kit/figure/Stage.tsx';
import { Graph } from '../kit/graph/Graph.tsx';
import type { GraphState } from '../kit/graph/graph.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Arena } from './Arena.tsx';
import { ownMemory } from './bars.ts';
import { Code } from './Code.tsx';
import { Controls } from './Controls.tsx';
import type { Pointed } from './linked.ts';
import { linked } from './linked.ts';
import { type State, shownProgram, table, toggleFrame, widget } from './model.ts';
import { Plan } from './Plan.tsx';
import { pointedIn } from './pointed-in.ts';
import { sentenceAt } from './words.ts';
import './View.css';

/** One training step as graph, as plan, in memory and as code; what belongs together lights up together. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ programs, ...numbers }, { width, batch }, ran) =>
    ran
      ? {
          width,
          batch,
          programs: programs.length,
          operations: numbers.operations,
          temporaries: numbers.temporaries,
          arena: numbers.arenaSize,
          bytes: numbers.bytes,
        }
      : { width, batch, operations: numbers.operations },
  );
  const { handle } = model;
  const [state, inside, ran] = [model.state.value, model.trace.value, handle.ran.value];
  const over = useSignal<Pointed | null>(null);
  const kept = useSignal<Pointed | null>(null);
  const pointed = ran ? (over.value ?? kept.value) : null;
  const links = linked(inside, pointed);
  const shown = shownProgram(inside, state);
  const show = (index: number) => {
    kept.value = { kind: 'program', index };
    model.set({ program: index + 1 });
  };
  const choose = (id: string) => {
    kept.value = { kind: 'node', id };
    const [program] = inside.nodes[id]?.forward ?? [];
    if (ran && program !== undefined) model.set({ program: program + 1 });
  };
  const watch = {
    onPointerOver: (event: Event) => {
      over.value = pointedIn(event.target);
    },
    onPointerLeave: () => {
      over.value = null;
    },
    onFocusIn: (event: Event) => {
      over.value = pointedIn(event.target);
    },
    onFocusOut: () => {
      over.value = null;
    },
  };
  const graphState: GraphState = {
    values: {},
    gradients: {},
    pass: 'forward',
    marked: links.nodes,
  };
  const waiting = `**${inside.operations} operations are written down, none is computed.** Press Plan to see what is made of them.`;
  return (
    <Figure
      {...model.frame}
      selectors={<Controls model={model} />}
      table={ran ? table(inside) : undefined}
      sentence={ran ? (sentenceAt(inside, pointed) ?? model.sentence.value) : waiting}
      stage={(size) => (
        <div {...watch}>
          <Graph
            size={size}
            view={inside.view}
            state={graphState}
            label="Computation graph of the loss of a net with one hidden layer"
            quantities={props.as}
            chosen={kept.value?.kind === 'node' ? kept.value.id : null}
            onChoose={choose}
            onOpen={(frame) => model.set(toggleFrame(state, frame))}
            onClose={(frame) => model.set(toggleFrame(state, frame))}
          />
        </div>
      )}
      transport={<RunButton verb="Plan" onRun={handle.begin} onReset={model.reset} ran={ran} />}
      below={
        ran && (
          <div class="hood__parts" {...watch}>
            <Plan inside={inside} shown={shown} lit={links.programs} onShow={show} />
            <Stage
              id={`${props.as}-arena`}
              draw={(size) => (
                <Arena size={size} inside={inside} lit={links.buffers} shown={shown} />
              )}
            />
            <p class="hood__own">{ownMemory(inside)}</p>
            <Code
              inside={inside}
              shown={shown}
              language={state.device === 'webgl' ? 'GLSL' : 'WebAssembly text'}
              pointed={pointed}
              links={links}
            />
          </div>
        )
      }
    />
  );
}
