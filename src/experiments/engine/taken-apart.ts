import { type Explanation, lookInside, type Tensor } from '../../nn/index.ts';
import { type Moment, type NetConfig, type SmallNet, smallNet } from './small-net.ts';

const explain = await lookInside();

/** For which device a step is taken apart. */
export interface DeviceChoice {
  readonly device: 'strict' | 'fast' | 'webgl';
  readonly precision: 'float32' | 'float64';
}

/** One step of the small net as the engine would run it. */
export interface TakenApart {
  readonly explanation: Explanation;
  readonly net: SmallNet;
  readonly moment: Moment;
  /** What each buffer is called: `H`, `dW¹`, `θ` for all parameters side by side, else the plan's own name. */
  readonly names: readonly string[];
}

/** Records and plans one step of gradient descent; runs nothing. */
export function takeApart(config: NetConfig, { device, precision }: DeviceChoice): TakenApart {
  const net = smallNet(config);
  const seen: Moment[] = [];
  const step = (X: Tensor, y: Tensor) => net.step(X, y, (moment) => seen.push(moment));
  const explanation = explain(step, net.inputs, {
    backend: device === 'webgl' ? 'webgl' : 'wasm',
    precision,
    mode: device === 'fast' ? 'fast' : 'strict',
  });
  const [moment] = seen;
  if (!moment) throw new Error('takeApart: the step was recorded without being called');
  return { explanation, net, moment, names: namesOf(explanation, net, moment) };
}

/** Tensors that the page calls by name, as plain text. */
export function namedTensors(net: SmallNet, moment: Moment): ReadonlyMap<Tensor, string> {
  const { X, y, Z, H, P, L, gradients } = moment;
  const [first, second] = [Z.inputs[0], P.inputs[0]];
  const named = new Map<Tensor, string>([
    [X, 'X'],
    [y, 'y'],
    [net.W1.node, 'W¹'],
    [net.b1.node, 'b¹'],
    [net.W2.node, 'W²'],
    [net.b2.node, 'b²'],
    [Z, 'Z'],
    [H, 'H'],
    [P, 'P'],
    [L, 'L'],
  ]);
  if (first) named.set(first, 'XW¹');
  if (second) named.set(second, 'HW²');
  for (const [tensor, name] of [...named]) {
    const gradient = gradients.get(tensor);
    if (gradient && !named.has(gradient)) named.set(gradient, `d${name}`);
  }
  return named;
}

function namesOf(explanation: Explanation, net: SmallNet, moment: Moment): string[] {
  const named = new Map<Tensor, string>();
  for (const [tensor, name] of namedTensors(net, moment)) {
    const source = stored(explanation, tensor);
    if (source && !named.has(source)) named.set(source, name);
  }
  const own = explanation.buffers.map(({ holds }) => holds.map((tensor) => named.get(tensor)).find((name) => name !== undefined)); // biome-ignore format: one line
  return explanation.buffers.map(({ name }, i) => {
    if (own[i] !== undefined) return own[i];
    const parts = explanation.buffers.flatMap(({ within }, part) => within?.buffer === i ? [own[part] ?? ''] : []); // biome-ignore format: one line
    if (parts.length === 0) return name;
    return parts.every((part) => part.startsWith('d')) ? 'dθ' : 'θ';
  });
}

/** The tensor whose numbers stand in memory for this one; null where it is no part of the step. */
function stored({ fateOf, tensors }: Explanation, tensor: Tensor): Tensor | null {
  const isPart = tensors.includes(tensor) || tensors.some(({ inputs }) => inputs.includes(tensor));
  if (!isPart) return null;
  const fate = fateOf(tensor);
  return fate.kind === 'view' ? fate.of : tensor;
}
