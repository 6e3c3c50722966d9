import { useMemo } from 'preact/hooks';
import type { EdgeState, GraphEdge, GraphNode, GraphState, Passage } from '../graph.ts';
import type { Layout } from '../layout/layout.ts';
import type { Wire } from '../layout/wires.ts';
import { GraphPassing } from './GraphPassing.tsx';
import { WeightLabel } from './WeightLabel.tsx';

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
  /** Each wire may change; until then those that wait are one line in the picture. */
  readonly isAwake: boolean;
}

const waiting: EdgeState = { forward: 'waiting', backward: 'waiting' };

/** An edge with its course and what it shows now. */
export interface DrawnEdge {
  readonly edge: GraphEdge;
  readonly wire: Wire;
  readonly now: EdgeState;
}

export function drawnEdges(
  { wires }: Layout,
  edges: readonly GraphEdge[],
  state: GraphState,
): readonly DrawnEdge[] {
  return edges.flatMap((edge) => {
    const wire = wires.get(edge.id);
    return wire ? [{ edge, wire, now: state.edges?.[edge.id] ?? waiting }] : [];
  });
}

/** Forward wires, and beside them the backward wires that a gradient has come along. */
export function GraphWires(props: GraphWiresProps) {
  const { layout, edges, state, weights, id, quantities, isAwake } = props;
  const largest = Math.max(1e-9, ...Object.values(state.weights ?? {}).map(Math.abs));
  const drawn = drawnEdges(layout, edges, state);
  // There a weight stands on its wire, with its own gradient; what passes is in the slot that it fills.
  const isWide = layout.measures.name === 'wide';
  const isStill = ({ edge, now }: DrawnEdge) =>
    !isAwake && now.forward === 'waiting' && now.backward === 'waiting' && !weights.has(edge.id);
  const still = drawn.filter(isStill).map(({ wire }) => wire.forward);
  return (
    <>
      <g>
        {still.length > 0 && <path class="graph__wire graph__wire--waiting" d={still.join('')} />}
        {drawn.map((one) => {
          if (isStill(one)) return null;
          const { edge, wire, now } = one;
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
      </g>
      <GraphPassing drawn={isWide ? drawn.filter(({ edge }) => !weights.has(edge.id)) : drawn} />
      {isWide && weights.size > 0 && (
        <g>
          {drawn.map(({ edge, wire }) => {
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
        </g>
      )}
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
