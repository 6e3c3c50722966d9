import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Crosswalk } from '../kit/crosswalk/Crosswalk.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Arrow } from './Arrow.tsx';
import { asCode, reachFor, type State, type Trace, table, waiting, widget } from './model.ts';
import { Plane, type Vector } from './Plane.tsx';
import './View.css';

const ways = [
  { value: 'value', word: 'by value' },
  { value: 'norm', word: 'each tensor by its norm' },
  { value: 'globalNorm', word: 'by global norm' },
] as const;

const counts = [
  { value: 'one', word: 'one tensor' },
  { value: 'two', word: 'two' },
] as const;

/** W9.4: what clipping does to a gradient's length, and to its direction. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ directions, turned, norms }, { x1, y1, limit }, ran) =>
    ran
      ? {
          x1,
          y1,
          limit,
          before: directions[0]![0],
          after: directions[0]![1],
          turned,
          length: norms[1],
        }
      : { x1, y1, limit, before: directions[0]![0] },
  );
  const { handle, state, trace } = model;
  const ran = handle.ran.value;
  const { by, tensors, limit } = state.value;
  const moves = [
    ([x1, y1]: Vector) => model.set({ x1, y1 }),
    ([x2, y2]: Vector) => model.set({ x2, y2 }),
  ];
  return (
    <RunFigure
      model={model}
      verb="Clip"
      waiting={waiting(trace.value)}
      table={() => table(trace.value)}
      selectors={
        <>
          {!model.hidden('by') && (
            <Selector
              label="Clip"
              choices={ways}
              value={by}
              onChange={(next) => model.set({ by: next })}
              disabled={model.locked('by')}
            />
          )}
          {!model.hidden('tensors') && (
            <Selector
              label="Gradients"
              choices={counts}
              value={tensors}
              onChange={(next) => model.set({ tensors: next })}
              disabled={model.locked('tensors')}
            />
          )}
          <StateSlider
            model={model}
            field="limit"
            class="clip-arrow__limit"
            label="limit"
            scale="log"
          />
        </>
      }
      stage={({ width, narrow, id }) => {
        const { before } = trace.value;
        const columns = narrow ? 2 : 2 * before.length;
        const side = Math.floor(Math.min(300, (width - (columns - 1) * 24) / columns));
        return (
          <div
            class="clip-arrow__planes"
            style={{ gridTemplateColumns: `repeat(${columns}, ${side}px)` }}
          >
            {before.map((gradient, i) => (
              <Pair
                key={i}
                id={`${id}-${i}`}
                i={i}
                side={side}
                trace={trace.value}
                ran={ran}
                limit={limit}
                by={by}
                onMove={moves[i]!}
                name={before.length > 1 ? `tensor ${i + 1}` : 'gradient'}
                gradient={gradient}
              />
            ))}
          </div>
        );
      }}
      below={!model.hidden('code') && <Crosswalk configuration={asCode(state.value)} />}
    />
  );
}

interface PairProps {
  readonly id: string;
  readonly i: number;
  readonly side: number;
  readonly trace: Trace;
  readonly ran: boolean;
  readonly limit: number;
  readonly by: State['by'];
  readonly onMove: (to: Vector) => void;
  readonly name: string;
  readonly gradient: Vector;
}

/** A gradient at its own size, and as large as the limit lets it be. */
function Pair({ id, i, side, trace, ran, limit, by, onMove, name, gradient }: PairProps) {
  const reach = reachFor(gradient);
  const near = 1.5 * limit;
  const far = 100 * near;
  const after = trace.after[i]!;
  const length = Math.sqrt(gradient[0] * gradient[0] + gradient[1] * gradient[1]) || 1;
  const ray: Vector = [(gradient[0] / length) * far, (gradient[1] / length) * far];
  return (
    <>
      <Plane
        id={`${id}-before`}
        side={side}
        reach={reach}
        title={name}
        label={`${name} before clipping`}
        handle={{ at: gradient, onMove }}
      >
        {(place) => (
          <>
            <Region by={by} limit={limit} place={place} />
            <Arrow from={place([0, 0])} to={place(gradient)} kind="before" />
          </>
        )}
      </Plane>
      <Plane
        id={`${id}-after`}
        side={side}
        reach={near}
        title="near the limit"
        label={`${name} after clipping, enlarged`}
      >
        {(place) => (
          <>
            <Region by={by} limit={limit} place={place} />
            <Arrow from={place([0, 0])} to={place(ray)} kind="ray" />
            {ran && <Arrow from={place([0, 0])} to={place(after)} kind="after" />}
          </>
        )}
      </Plane>
    </>
  );
}

interface RegionProps {
  readonly by: State['by'];
  readonly limit: number;
  readonly place: (vector: Vector) => Vector;
}

/** What clipping lets through: a square by value, a disc by norm. */
function Region({ by, limit, place }: RegionProps) {
  const [left, top] = place([-limit, limit]);
  const [right] = place([limit, limit]);
  const side = right - left;
  if (by === 'value')
    return <rect class="clip-arrow__region" x={left} y={top} width={side} height={side} />;
  return (
    <circle class="clip-arrow__region" cx={left + side / 2} cy={top + side / 2} r={side / 2} />
  );
}
