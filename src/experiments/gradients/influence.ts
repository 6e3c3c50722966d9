import { gradients, type Tensor, tensor } from '../../nn/index.ts';

/** Units by name: inputs, two hidden ReLU layers, one linear output. No biases. */
export const layers = [['x1', 'x2'], ['h1', 'h2', 'h3'], ['g1', 'g2'], ['f']] as const;

export type Unit = (typeof layers)[number][number];

/** A weight is a wire: `w` of x1→h1 is called 'x1-h1'. */
export interface Wire {
  readonly id: string;
  readonly from: Unit;
  readonly to: Unit;
  readonly weight: number;
}

/** Chosen so that at x = (1, 2) unit h3 is dead and h1→g2 is a weight of zero. */
const weights: Readonly<Record<string, number>> = {
  'x1-h1': 0.5,
  'x2-h1': 0.25,
  'x1-h2': -0.5,
  'x2-h2': 1,
  'x1-h3': 0.75,
  'x2-h3': -1,
  'h1-g1': 1,
  'h2-g1': -0.5,
  'h3-g1': 2,
  'h1-g2': 0,
  'h2-g2': 1,
  'h3-g2': -1,
  'g1-f': 1,
  'g2-f': -0.5,
};

export const wires: readonly Wire[] = layers.slice(0, -1).flatMap((from, layer) =>
  from.flatMap((source) =>
    layers[layer + 1]!.map((target) => {
      const id = `${source}-${target}`;
      return { id, from: source, to: target, weight: weights[id]! };
    }),
  ),
);

/** The net as a graph of single numbers, so that every weight and every unit is a node. */
function build(x: readonly [number, number], weightOf: (wire: Wire) => number) {
  const parameter = new Map(wires.map((wire) => [wire.id, tensor(weightOf(wire))]));
  const unit = new Map<Unit, Tensor>([
    ['x1', tensor(x[0])],
    ['x2', tensor(x[1])],
  ]);
  for (const layer of layers.slice(1))
    for (const name of layer) {
      const z = wires
        .filter((wire) => wire.to === name)
        .map((wire) => unit.get(wire.from)!.mul(parameter.get(wire.id)!))
        .reduce((sum, term) => sum.add(term));
      unit.set(name, name === 'f' ? z : z.relu());
    }
  return { parameter, unit };
}

/** The output f with `nudge` added to one weight. */
export function outputAt(x: readonly [number, number], wireId: string, nudge: number): number {
  const { unit } = build(x, (wire) => wire.weight + (wire.id === wireId ? nudge : 0));
  return unit.get('f')!.item();
}

export interface Effect {
  readonly unit: Unit;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** ∂unit/∂weight at the start. */
  readonly gradient: number;
  /** gradient × nudge: what a straight line promises. */
  readonly predicted: number;
}

/** Adds `nudge` to one weight and reports what every computed unit does. */
export function influence(x: readonly [number, number], wireId: string, nudge: number): Effect[] {
  if (!(wireId in weights))
    throw new Error(
      `influence: no weight ${wireId}; the weights are ${Object.keys(weights).join(', ')}`,
    );
  const start = build(x, (wire) => wire.weight);
  const moved = build(x, (wire) => wire.weight + (wire.id === wireId ? nudge : 0));
  const weight = start.parameter.get(wireId)!;
  return layers
    .slice(1)
    .flat()
    .map((unit) => {
      const node = start.unit.get(unit)!;
      const [before, after] = [node.item(), moved.unit.get(unit)!.item()];
      const gradient = derivative(node, weight);
      return { unit, before, after, change: after - before, gradient, predicted: gradient * nudge };
    });
}

function derivative(of: Tensor, by: Tensor): number {
  const [gradient] = gradients(of, [by]) as [Tensor]; // one gradient for each asked
  return gradient.item() + 0; // −0 becomes 0
}
