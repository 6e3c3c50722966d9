import type { EdgeState, GraphEdge, GraphNode, GraphState } from './graph.ts';
import type { Layout } from './layout.ts';
import { MathSpans } from './MathText.tsx';
import type { Wire } from './wires.ts';

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
          <g key={edge.id} class="graph__wires">
            <path
              class={`graph__wire graph__wire--${now.forward}${size === null ? '' : ` graph__wire--weight${size < 0 ? ' graph__wire--negative' : ''}`}`}
              d={wire.forward}
              stroke-width={
                size === null
                  ? undefined
                  : thinnest + ((thickest - thinnest) * Math.abs(size)) / largest
              }
              marker-end={
                now.forward === 'waiting' || size !== null ? undefined : `url(#${id}-value)`
              }
              data-quantity={weight === undefined ? undefined : `${quantities}.${weight.id}`}
            />
            {now.backward !== 'waiting' && (
              <path
                class={`graph__back graph__back--${now.backward}`}
                d={wire.backward}
                marker-start={`url(#${id}-gradient)`}
              />
            )}
          </g>
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
          {isShort ? now.label.short : now.label.text}
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
