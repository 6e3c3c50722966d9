import { recordStep } from '../../compile/record-step.ts';
import type { StepResult } from '../../compile.ts';
import type { Tensor } from '../../tensor.ts';
import { settleAll } from '../evaluate.ts';
import { drawUp } from '../plan/plan-of.ts';
import { nameIn, printStep } from '../plan/print.ts';
import { requestOf } from '../plan/request-of.ts';
import { touchedBy } from '../plan/touched-by.ts';
import { wasmText } from '../wasm/text-of-plan.ts';
import { shaderText } from '../webgl/text-of-plan.ts';
import type { ExplainOptions, Explanation } from './explanation.ts';
import { Fates } from './fates.ts';

/**
 * Takes a training step apart without running it: records it as `compile` does, plans it as the
 * device does, and writes its code down. Nothing is executed, and no graphics card is needed.
 *
 * @param step as for `compile`; it is called once
 * @throws NotReplayable, as `compile` reports it, if the step cannot be recorded
 */
export function explain<const Inputs extends readonly Tensor[]>(
  step: (...inputs: Inputs) => StepResult,
  inputs: Inputs,
  { backend = 'wasm', precision = 'float32', mode = 'strict' }: ExplainOptions = {},
): Explanation {
  settleAll(inputs.filter(({ node }) => !node.values));
  const { recording } = recordStep(step, inputs, () => {});
  const request = requestOf(recording, backend === 'wasm');
  const drawn = drawUp(request);
  const { plan } = drawn;
  const text =
    backend === 'wasm' ? wasmText(plan, { precision, mode }) : shaderText(plan, request.leaves);
  const fates = new Fates(request, drawn);
  const name = nameIn(plan);
  return {
    programs: plan.steps.map((step, i) => ({
      kind: step.kind,
      print: (names = name) => printStep(step, names),
      computes: fates.computedBy(i),
      ...touchedBy(step),
      code: text.programs[i]!,
    })),
    buffers: plan.buffers.map(({ size, purpose, first, last, within }, i) => ({
      name: name(i),
      size,
      purpose,
      first,
      last,
      place: plan.places[i]! >= 0 ? plan.places[i]! : null,
      within,
      address: text.addresses[i]!,
      holds: fates.heldIn(i),
    })),
    arenaSize: plan.arenaSize,
    tensors: recording.order,
    fateOf: (tensor) => fates.of(tensor),
    run: text.run,
    bytes: text.bytes,
  };
}
