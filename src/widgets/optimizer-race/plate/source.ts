import type { RuleName } from '../../../experiments/optimizers/rules.ts';

/** Where the lines of a rule stand: its file under src/nn/optimizers, and the function whose `step` runs. */
interface Place {
  readonly file: string;
  readonly function: string;
}

/** `adam` is `adamw` without a decay, so that is what runs. */
export const placeOf: Readonly<Record<RuleName, Place>> = {
  gradientDescent: { file: 'gradient-descent.ts', function: 'gradientDescent' },
  momentum: { file: 'momentum.ts', function: 'momentum' },
  nesterov: { file: 'momentum.ts', function: 'nesterov' },
  adagrad: { file: 'adaptive.ts', function: 'adagrad' },
  rmsprop: { file: 'adaptive.ts', function: 'rmsprop' },
  adadelta: { file: 'adaptive.ts', function: 'adadelta' },
  adam: { file: 'adam.ts', function: 'adamw' },
  adamw: { file: 'adam.ts', function: 'adamw' },
  nadam: { file: 'nadam.ts', function: 'nadam' },
};

/** A line of a source file. */
export interface SourceRow {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** The name that its statement sets, `gradient` for the head of its step, where that comes in, `return` for its end; null for any other line. */
  readonly sets: string | null;
  /** Whether it is a line of the step, and not of what stands around it. */
  readonly isStep: boolean;
}

/** The lines of a function of a file. @throws if the file has no such function */
export function rowsOf(text: string, name: string): readonly SourceRow[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`export function ${name}(`));
  if (first < 0) throw new Error(`rowsOf: the file has no function ${name}`);
  const body = lines.slice(first, lines.indexOf('}', first) + 1);
  const head = body.findIndex((line) => /^ {4}step\b/.test(line));
  // A method ends at its brace; an arrow function is one line.
  const end = body[head]?.endsWith('{') ? body.indexOf('    },', head) : head;
  let sets: string | null = null;
  return body.map((line, i) => {
    const isStep = i >= head && i <= end;
    if (!isStep) sets = null;
    else if (i === head) sets = end === head ? 'return' : 'gradient';
    else sets = /^ {6}const (\w+) =/.exec(line)?.[1] ?? (/^ {6}return\b/.test(line) ? 'return' : /^ {8}/.test(line) ? sets : null); // biome-ignore format: one line
    return { number: first + i + 1, text: line, sets, isStep };
  });
}
