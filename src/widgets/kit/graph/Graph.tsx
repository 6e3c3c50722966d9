import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StageSize } from '../figure/Stage.tsx';
import { useAwake } from '../page/use-awake.ts';
import { GraphBlanks } from './drawing/GraphBlanks.tsx';
import { GraphNodes } from './drawing/GraphNodes.tsx';
import { GraphPulses } from './drawing/GraphPassing.tsx';
import { drawnEdges, GraphWires } from './drawing/GraphWires.tsx';
import type { BlankPlace, Blanks, EdgeState, GraphState, GraphView } from './graph.ts';
import { layOut } from './layout/layout.ts';
import { leaderOf } from './layout/leader.ts';
import { narrow, wide } from './layout/measures.ts';
import { type Direction, walk } from './layout/walk.ts';
import { MathHtml } from './MathText.tsx';
import './Graph.css';

export interface GraphProps {
  /** The room it has: what `<Figure stage={(size) => …}>` hands on. */
  readonly size: StageSize;
  readonly view: GraphView;
  readonly state: GraphState;
  /** Said for the whole graph: `Computation graph of f = x²y/z`. */
  readonly label: string;
  /** The figure's `as`: nodes carry `data-quantity="as.id"` and light up with formula and code. */
  readonly quantities: string;
  readonly blanks?: Blanks | undefined;
  readonly onAnswer?: ((place: BlankPlace, id: string, text: string) => void) | undefined;
  /** A node was chosen, by click or Enter. */
  readonly onChoose?: ((id: string) => void) | undefined;
  readonly chosen?: string | null | undefined;
  /** The plus on a closed function was pressed: open it. */
  readonly onOpen?: ((frame: string) => void) | undefined;
  /** The name on an open frame was pressed: close it. */
  readonly onClose?: ((frame: string) => void) | undefined;
  /** The corner at the top right of a rule plate; nodes keep out of it in the wide drawing. */
  readonly plate?: { readonly width: number; readonly height: number } | undefined;
  /** Where the plate really ends now; the leader leads there. */
  readonly plateBottom?: number | undefined;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A computation graph: values above the nodes, gradients below, wires both ways. One tab stop. */
export function Graph(props: GraphProps) {
  const { size, view, state, plate } = props;
  const isAwake = useAwake();
  const measures = size.narrow ? narrow : wide;
  const bars = state.entries !== undefined;
  const layout = useMemo(
    () =>
      layOut(view, {
        measures,
        width: size.width,
        keepClear: size.narrow ? undefined : plate,
        bars,
      }),
    [view, measures, size.width, plate?.width, plate?.height, bars],
  );
  const weights = useMemo(
    () => new Map(view.nodes.flatMap((node) => (node.wire === null ? [] : [[node.wire, node]]))),
    [view],
  );
  const [focused, setFocused] = useState<string | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const isPlaced = (id: string | null | undefined) => id != null && layout.nodes.has(id);
  const stop = isPlaced(focused)
    ? focused
    : isPlaced(state.active)
      ? state.active
      : (view.nodes.find(({ id }) => layout.nodes.has(id))?.id ?? null);
  useActiveInView(host, state.active ? layout.nodes.get(state.active)?.x : undefined);
  const drawn = drawnEdges(layout, view.edges, state);
  const fits = layout.width <= size.width;
  const leader =
    plate && fits && !size.narrow && state.active
      ? leaderOf(layout, state.active, {
          ...plate,
          height: props.plateBottom ?? plate.height,
          left: size.width - plate.width,
        })
      : null;

  // A picture wider than its box has nothing in it that takes the focus, so the box does.
  const scrolls = isAwake || fits ? {} : { tabIndex: 0 };
  const keys = (event: KeyboardEvent) => {
    const node =
      event.target instanceof Element
        ? event.target.closest('[data-node]')?.getAttribute('data-node')
        : null;
    if (node == null || event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = arrows[event.key];
    if (direction === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (direction === undefined) return props.onChoose?.(node);
    const next = walk(view, layout, node, direction);
    if (next !== null)
      host.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  };

  const click = (event: MouseEvent) => {
    const at = event.target instanceof Element ? event.target : null;
    const frame = at?.closest('[data-opens]')?.getAttribute('data-opens');
    const id = at?.closest('[data-of]')?.getAttribute('data-of');
    if (frame != null && props.onOpen !== undefined) props.onOpen(frame);
    else if (id != null) props.onChoose?.(id);
  };

  return (
    <div class={`graph graph--${measures.name}`} ref={host} {...scrolls}>
      <div
        class="graph__paper"
        style={{ width: `${fits ? size.width : layout.width}px`, height: `${layout.height}px` }}
      >
        <svg
          class="graph__drawing"
          width={fits ? size.width : layout.width}
          height={layout.height}
          role={isAwake ? 'group' : 'img'}
          aria-label={props.label}
          onKeyDown={keys}
          onClick={click}
        >
          <Heads id={size.id} passed={drawn.some(({ now }) => hasHead(now))} />
          <g>
            {layout.frames.map(({ id, x, y, width, height }) => (
              <rect
                key={id}
                class="graph__frame"
                x={x}
                y={y}
                width={width}
                height={height}
                rx="2"
              />
            ))}
          </g>
          <GraphWires
            layout={layout}
            edges={view.edges}
            state={state}
            weights={weights}
            id={size.id}
            quantities={props.quantities}
            isAwake={isAwake}
          />
          <g>
            {leader !== null && <path class="graph__leader" d={leader.path} />}
            {leader !== null && (
              <circle class="graph__leader-end" cx={leader.end.x} cy={leader.end.y} r="2.5" />
            )}
          </g>
          <GraphNodes
            layout={layout}
            state={state}
            focus={stop ?? null}
            chosen={props.chosen ?? null}
            quantities={props.quantities}
            shapes={view.nodes.some(({ shape }) => shape.some((length) => length > 1))}
            hideValue={(id) => props.blanks?.value?.[id] !== undefined}
            hideGradient={(id) => props.blanks?.gradient?.[id] !== undefined}
            isAwake={isAwake}
            onFocus={setFocused}
          />
        </svg>
        <GraphPulses drawn={drawn} />
        {layout.frames.map(({ id, name, x, y }) => (
          <button
            key={id}
            type="button"
            class="graph__close"
            style={{ left: `${x}px`, top: `${y}px` }}
            onClick={() => props.onClose?.(id)}
          >
            <span class="visually-hidden">Close </span>
            <MathHtml tex={name} />
            <span aria-hidden="true">×</span>
          </button>
        ))}
        {props.blanks && (
          <GraphBlanks layout={layout} blanks={props.blanks} onAnswer={props.onAnswer} />
        )}
      </div>
    </div>
  );
}

/** Where each head touches what it points at, its size in px, and its outline in a box of 8 by 8. */
const heads = [
  { pass: 'value', tip: 7, size: 8, outline: 'M0 0L8 4L0 8z' },
  { pass: 'gradient', tip: 1, size: 9, outline: 'M8 0L0 4L8 8z' },
];

/** Whether something has passed, either way. */
const hasHead = ({ forward, backward }: EdgeState) =>
  forward !== 'waiting' || backward !== 'waiting';

/** Arrow heads of both passes; before the first there is none to draw. */
function Heads({ id, passed }: { readonly id: string; readonly passed: boolean }) {
  return (
    <defs>
      {(passed ? heads : []).map(({ pass, tip, size, outline }) => (
        <marker
          key={pass}
          id={`${id}-${pass}`}
          viewBox="0 0 8 8"
          refX={tip}
          refY="4"
          markerWidth={size}
          markerHeight={size}
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path class={`graph__head graph__head--${pass}`} d={outline} />
        </marker>
      ))}
    </defs>
  );
}

/** Where a graph is wider than its box, the box scrolls so that the active node shows. */
function useActiveInView(host: { readonly current: HTMLDivElement | null }, x: number | undefined) {
  const first = useRef(true);
  const scroll = (behavior: ScrollBehavior) => {
    const box = host.current;
    if (box === null || x === undefined || box.scrollWidth <= box.clientWidth) return;
    const margin = Math.min(140, box.clientWidth / 3);
    if (x < box.scrollLeft + margin || x > box.scrollLeft + box.clientWidth - margin)
      box.scrollTo({ left: x - box.clientWidth / 2, behavior });
  };
  useLayoutEffect(() => scroll('instant'), []);
  useEffect(() => {
    if (first.current) first.current = false;
    else scroll(matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
  }, [x]);
}
