import { useMemo } from 'preact/hooks';
import type { EdgeState, GraphEdge, GraphNode, GraphState, Passage } from '../graph.ts';
import type { Layout } from '../layout/layout.ts';
import type { Wire } from '../layout/wires.ts';
import { MathSpans } from '../MathText.tsx';
import { numberWidth } from './GraphMarks.tsx';

/** Width of a weight's wire: from the smallest to the largest in the drawing. */
const thinnest = 0.6;
const thickest = 7.6;

interface GraphWiresProps {
  readonly layout: Layout;
  readonly edges: readonly GraphEdge[];
  readonly state: GraphState;
  /** Weights drawn on a wire, by edge id. */
  readonly weights: ReadonlyMap<string, GraphNode>;
  /** Prefix of the ids of arrow heads. */
  readonly id: string;
  readonly quantities: string;
}

const waiting: EdgeState = { forward: 'waiting', backward: 'waiting' };

/** Forward wires, and beside them the backward wires that a gradient has come along. */
export function GraphWires({ layout, edges, state, weights, id, quantities }: GraphWiresProps) {
  const largest = Math.max(1e-9, ...Object.values(state.weights ?? {}).map(Math.abs));
  const drawn = edges.flatMap((edge) => {
    const wire = layout.wires.get(edge.id);
    return wire ? [{ edge, wire, now: state.edges?.[edge.id] ?? waiting }] : [];
  });
  return (
    <>
      {drawn.map(({ edge, wire, now }) => {
        const weight = weights.get(edge.id);
        const size = weight === undefined ? null : (state.weights?.[weight.id] ?? 0);
        return (
          <Pair
            key={edge.id}
            wire={wire}
            forward={now.forward}
            backward={now.backward}
            weight={size === null ? null : size / largest}
            id={id}
            quantity={weight === undefined ? undefined : `${quantities}.${weight.id}`}
          />
        );
      })}
      {drawn.map(({ edge, wire, now }) => (
        <Passing key={edge.id} edge={edge} wire={wire} now={now} />
      ))}
      {layout.measures.name === 'wide' &&
        drawn.map(({ edge, wire }) => {
          const weight = weights.get(edge.id);
          return weight === undefined ? null : (
            <WeightLabel
              key={edge.id}
              weight={weight}
              wire={wire}
              state={state}
              quantities={quantities}
            />
          );
        })}
    </>
  );
}

interface PairProps {
  readonly wire: Wire;
  readonly forward: Passage;
  readonly backward: Passage;
  /** Size of the weight that this wire is, as a share of the largest; null for a plain wire. */
  readonly weight: number | null;
  readonly id: string;
  readonly quantity: string | undefined;
}

/** A forward wire and, once a gradient has come, its backward wire; drawn again only when one of them changes. */
function Pair(props: PairProps) {
  return useMemo(() => <DrawnPair {...props} />, Object.values(props));
}

function DrawnPair({ wire, forward, backward, weight, id, quantity }: PairProps) {
  const kind =
    weight === null ? '' : ` graph__wire--weight${weight < 0 ? ' graph__wire--negative' : ''}`;
  return (
    <g class="graph__wires">
      <path
        class={`graph__wire graph__wire--${forward}${kind}`}
        d={wire.forward}
        stroke-width={
          weight === null ? undefined : thinnest + (thickest - thinnest) * Math.abs(weight)
        }
        marker-end={forward === 'waiting' || weight !== null ? undefined : `url(#${id}-value)`}
        data-quantity={quantity}
      />
      {backward !== 'waiting' && (
        <path
          class={`graph__back graph__back--${backward}`}
          d={wire.backward}
          marker-start={`url(#${id}-gradient)`}
        />
      )}
    </g>
  );
}

interface PassingProps {
  readonly edge: GraphEdge;
  readonly wire: Wire;
  readonly now: EdgeState;
}

/** What passes now: a pulse along the wire, and the number it carries. */
function Passing({ edge, wire, now }: PassingProps) {
  const back = now.backward === 'active';
  if (!back && now.forward !== 'active') return null;
  const { x, y, anchor, isShort } = wire.label;
  const width = numberWidth(now.label?.text ?? '', 14);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return (
    <>
      <circle
        key={`${edge.id} ${back}`}
        class={`graph__pulse graph__pulse--${back ? 'backward' : 'forward'}`}
        r="4.5"
        style={{ offsetPath: `path('${back ? wire.backward : wire.forward}')` }}
      />
      {now.label && (
        <text
          class={`graph__passing graph__passing--${back ? 'backward' : 'forward'}`}
          x={x}
          y={y}
          text-anchor={anchor}
        >
          {isShort || left < 2 ? now.label.short : now.label.text}
        </text>
      )}
    </>
  );
}

interface WeightLabelProps {
  readonly weight: GraphNode;
  readonly wire: Wire;
  readonly state: GraphState;
  readonly quantities: string;
}

/** A weight's name and value above its wire, its gradient below. */
function WeightLabel({ weight, wire, state, quantities }: WeightLabelProps) {
  const { x, y } = wire.weight;
  const gradient = state.gradients[weight.id];
  return (
    <g class="graph__weight" data-quantity={`${quantities}.${weight.id}`}>
      <text class="graph__halo" x={x} y={y - 11} font-size="14" text-anchor="middle">
        <MathSpans tex={weight.symbol} size={15} />
        <tspan class="graph__weight-value" dx="5" font-size="14">
          {state.values[weight.id]}
        </tspan>
      </text>
      {gradient !== undefined && (
        <text
          class="graph__halo graph__weight-gradient"
          x={x}
          y={y + 21}
          font-size="14"
          text-anchor="middle"
        >
          {`◂${gradient}`}
        </text>
      )}
    </g>
  );
}
