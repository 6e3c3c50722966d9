import type { Exercise } from '../../../exercises/exercise.ts';
import { loadInputs } from '../../../exercises/view/answer/Inputs.tsx';

// One file for each exercise, so that a package can hold those of its basket and no other.
const files = import.meta.glob<Readonly<Record<string, unknown>>>('/content/*/exercises/**/*.ts');

/** The exercises that the package holds, with what they are answered with. */
export async function loadExercises(modules: readonly string[]): Promise<readonly Exercise[]> {
  const loaded = await Promise.all(modules.map((path) => files[path]?.() ?? {}));
  const exercises = loaded.flatMap((module) => Object.values(module)).filter(isExercise);
  await Promise.all(exercises.map(loadInputs));
  return exercises;
}

const isExercise = (value: unknown): value is Exercise =>
  typeof value === 'object' && value !== null && 'id' in value && 'kind' in value;
