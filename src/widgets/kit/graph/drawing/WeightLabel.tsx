import type { GraphNode, GraphState } from '../graph.ts';
import type { Wire } from '../layout/wires.ts';
import { MathSpans } from '../MathText.tsx';

interface WeightLabelProps {
  readonly weight: GraphNode;
  readonly wire: Wire;
  readonly state: GraphState;
  readonly quantities: string;
}

/** A weight's name and value on its wire, its gradient below them. */
export function WeightLabel({ weight, wire, state, quantities }: WeightLabelProps) {
  const { x, y, anchor } = wire.weight;
  const [above, below] = anchor === 'middle' ? [y - 11, y + 21] : [y - 3, y + 14];
  const gradient = state.gradients[weight.id];
  return (
    <g class="graph__weight" data-quantity={`${quantities}.${weight.id}`}>
      <text class="graph__halo" x={x} y={above} font-size="14" text-anchor={anchor}>
        <MathSpans tex={weight.symbol} size={15} />
        <tspan class="graph__weight-value" dx="5" font-size="14">
          {state.values[weight.id]}
        </tspan>
      </text>
      {gradient !== undefined && (
        <text
          class="graph__halo graph__weight-gradient"
          x={x}
          y={below}
          font-size="14"
          text-anchor={anchor}
        >
          {`◂${gradient}`}
        </text>
      )}
    </g>
  );
}
