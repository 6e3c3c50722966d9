import { useMemo } from 'preact/hooks';
import type { GraphState } from '../graph.ts';
import type { Layout, PlacedNode } from '../layout/layout.ts';
import { DrawnNode } from './DrawnNode.tsx';

interface GraphNodesProps {
  readonly layout: Layout;
  readonly state: GraphState;
  /** The node that Tab leads to. */
  readonly focus: string | null;
  readonly chosen: string | null;
  /** Before ids in `data-quantity`: the figure's name. */
  readonly quantities: string;
  /** Tensors are about: every wire is marked with the shape of what it carries. */
  readonly shapes: boolean;
  readonly hideValue: (id: string) => boolean;
  readonly hideGradient: (id: string) => boolean;
  /** Nodes can be pressed; until then they are drawn, and that is all. */
  readonly isAwake: boolean;
  readonly onFocus: (id: string) => void;
}

/** Every node with its name, its value above and its gradient below. */
export function GraphNodes(props: GraphNodesProps) {
  return (
    <g>
      {[...props.layout.nodes.values()].map((placed) => (
        <Node key={placed.node.id} placed={placed} {...props} />
      ))}
    </g>
  );
}

/** One node; drawn again only when something that it shows has changed, so that a step costs little. */
function Node({
  placed,
  layout,
  state,
  ...props
}: GraphNodesProps & { readonly placed: PlacedNode }) {
  const { id, receives } = placed.node;
  const fork = state.forks?.[id];
  const gradient = state.gradients[id] ?? null;
  const shown = {
    placed,
    layout,
    value: state.values[id] ?? null,
    gradient,
    valueEntries: state.entries?.values[id],
    gradientEntries: state.entries?.gradients[id],
    isActive: state.active === id,
    isChosen: props.chosen === id,
    isMarked: state.marked?.has(id) ?? false,
    isFocus: props.focus === id,
    showsValue: !props.hideValue(id) && placed.node.kind !== 'constant',
    showsGradient:
      receives && !props.hideGradient(id) && (gradient !== null || state.pass === 'backward'),
    showsShape: props.shapes && !placed.node.output && placed.node.kind !== 'constant',
    quantity: `${props.quantities}.${id}`,
    isAwake: props.isAwake,
    onFocus: props.onFocus,
  };
  return useMemo(
    () => <DrawnNode {...shown} fork={fork} />,
    [...Object.values(shown), JSON.stringify(fork)],
  );
}
