import { transform } from 'sucrase';
import { counted, stepName } from './counted.ts';
import { languageNames } from './inside/language.ts';
import type { ProgramTest } from './program.ts';

/** TypeScript that cannot be read, and where. */
export class UnreadableProgram extends Error {
  readonly line: number | null;
  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

interface Surroundings {
  readonly tests: readonly ProgramTest[];
  readonly library: string;
  /** Stands with the tests: a program that returns tests of its own does not know it. */
  readonly seal: string;
  /** Names, besides the usual ones, that the library gives to the program. */
  readonly words?: readonly string[] | undefined;
}

/**
 * The script that the worker runs: program and tests as functions, then the library that calls them.
 * The program comes first, so that its lines keep their numbers. Each test gets its own `expect`, `near` and names of
 * the language, whatever the program calls by these names.
 */
export function scriptOf(
  source: string,
  { tests, library, seal, words = [] }: Surroundings,
): string {
  const program = counted(withoutTypes(source));
  const laws = tests.map(
    (test) =>
      `async (nn, random, expect, near, { ${languageNames.join(', ')} }) => {\n${withoutTypes(test.source)}\n}`,
  );
  const names = ['nn', 'console', 'plot', 'random', stepName, ...words].join(', ');
  const head = `self.program = async (${names}) => { 'use strict'; {`;
  return `${head}${program}\nreturn { seal: ${JSON.stringify(seal)}, laws: [${laws.join(',')}] };\n}};\n${library}`;
}

/** Every line keeps its number. */
function withoutTypes(source: string): string {
  try {
    return transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
  } catch (problem) {
    const text = problem instanceof Error ? problem.message : String(problem);
    const place = /\((\d+):\d+\)/.exec(text);
    const words = text.replace(/^Error transforming [^:]*: /, '').replace(/ ?\(\d+:\d+\)/, '');
    throw new UnreadableProgram(words, place ? Number(place[1]) : null);
  }
}
