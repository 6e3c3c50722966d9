import { isRecording, lasting, NotReplayable, settleAll } from '../backends/evaluate.ts';
import { Cell } from '../cell.ts';
import { tensorsIn } from '../graph/tensors-in.ts';
import type { Parameter } from '../parameter.ts';
import { sameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import type { UpdateRule } from './update-rule.ts';

/** What a rule remembers about one parameter, and how many steps it has taken. */
interface Progress<Memory> {
  readonly memory: Memory;
  readonly t: number;
}

/** Memories live as long as their rule and their parameter. */
const progressOf = new WeakMap<object, WeakMap<Parameter, Cell<unknown>>>();

function cellOf<Memory>(rule: UpdateRule<Memory>, parameter: Parameter): Cell<Progress<Memory>> {
  const cells = progressOf.get(rule) ?? new WeakMap<Parameter, Cell<unknown>>();
  progressOf.set(rule, cells);
  // A checkpoint may come back to the first memory, long after the step that made it.
  const start = () => new Cell({ memory: lasting(() => rule.start(parameter.node)), t: 0 });
  const cell = cells.get(parameter) ?? start();
  cells.set(parameter, cell);
  return cell as Cell<Progress<Memory>>; // stored under the rule that made it
}

/**
 * One step of a rule for every parameter of a model. The rule's memories are kept for the next.
 *
 * @throws if gradients and parameters do not match, in number or in shape
 */
export function apply<Memory>(
  rule: UpdateRule<Memory>,
  parameters: readonly Parameter[],
  gradients: readonly Tensor[],
): void {
  if (parameters.length !== gradients.length) {
    throw new Error(
      `optimizers.apply: ${parameters.length} parameters but ${gradients.length} gradients; give one gradient per parameter, in the same order`,
    );
  }
  if (isRecording() && !rule.isReplayable && rule.step.length > 3) {
    throw new NotReplayable(
      'its optimizer depends on the step number without saying so (see UpdateRule.isReplayable)',
    );
  }
  const updates = parameters.map((parameter, i) => {
    const gradient = gradients[i]!;
    sameShape(
      'optimizers.apply',
      parameter.shape,
      gradient.shape,
      `parameter ${parameter.name}`,
      'its gradient',
    );
    const cell = cellOf(rule, parameter);
    const t = cell.state.t + 1;
    const [value, memory] = rule.step(parameter.node, gradient, cell.state.memory, t);
    return { parameter, value, cell, progress: { memory, t } };
  });
  // Everything at once, and before the first parameter changes.
  settleAll(updates.flatMap(({ value, progress }) => [value, ...tensorsIn(progress.memory)]));
  for (const { parameter, value, cell, progress } of updates) {
    parameter.assign(value);
    cell.state = progress;
  }
}
