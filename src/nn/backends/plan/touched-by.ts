import type { Arithmetic, Step } from './step.ts';

/** The buffers that a step reads and writes, each once. */
export function touchedBy(step: Step): {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
} {
  switch (step.kind) {
    case 'map':
      return once(loadsOf(step.arithmetic), step.outputs.map(bufferOf));
    case 'reduce':
      return once(loadsOf(step.arithmetic), step.folds.map(bufferOf));
    case 'matmul': {
      const { a, b, buffer, after } = step;
      const own = [buffer, ...(after?.outputs.map(bufferOf) ?? [])];
      const loads = loadsOf(after?.arithmetic ?? []).filter((load) => load !== buffer);
      return once([a.buffer, b.buffer, ...loads], own);
    }
    case 'pad':
    case 'fold':
      return once(loadsOf(step.arithmetic), [step.output.buffer]);
    case 'gather':
    case 'scatterAdd':
      return once([step.x, step.indices], [step.buffer]);
    case 'copy':
      return once([step.from], [step.to]);
  }
}

const bufferOf = ({ buffer }: { readonly buffer: number }): number => buffer;

const loadsOf = (arithmetic: Arithmetic): number[] =>
  arithmetic.flatMap((one) => (one.kind === 'load' ? [one.view.buffer] : []));

const once = (reads: readonly number[], writes: readonly number[]) => ({
  reads: [...new Set(reads)],
  writes: [...new Set(writes)],
});
