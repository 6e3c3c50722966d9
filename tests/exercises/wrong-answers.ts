import type { Answer, Exercise } from '../../src/exercises/exercise.ts';

/** A wrong answer that the exercise knows, and the reply that it must get. */
interface Wrong {
  readonly id: string;
  readonly answer: Answer;
  /** Also the `feedbackId` of a part. */
  readonly feedbackId: string;
}

/** Every wrong answer that an exercise anticipates, of whatever kind it is. */
export function wrongAnswers(exercise: Exercise, parameters: unknown): readonly Wrong[] {
  const plain = (id: string, answer: Answer): Wrong => ({ id, answer, feedbackId: id });
  switch (exercise.kind) {
    case 'numeric':
      return (exercise.wrong?.(parameters) ?? []).map(({ id, answer }) => plain(id, answer));
    case 'choice': {
      if (exercise.runs) return [];
      const right = exercise.reference(parameters);
      return exercise.options
        .filter(({ id }) => !right.includes(id))
        .map(({ id }) => plain(id, [id]));
    }
    case 'order': {
      const right = exercise.reference(parameters);
      const swapped = exercise.rules.map(({ id, before, after }) => {
        const rest = right.filter((line) => line !== after);
        const at = rest.indexOf(before);
        return plain(id, [...rest.slice(0, at), after, ...rest.slice(at)]);
      });
      const strays = exercise.lines.filter(({ stray }) => stray !== undefined);
      return [...swapped, ...strays.map(({ id }) => plain(id, [...right, id]))];
    }
    case 'target':
      return exercise.misses.map(({ id, example }) => plain(id, example));
    case 'repair': {
      const sound = exercise.reference(parameters);
      return exercise.stages.flatMap((stage) =>
        stage.options
          .filter(({ id }) => id !== stage.sound)
          .map(({ id }) => plain(`${stage.id}:${id}`, { ...sound, [stage.id]: id })),
      );
    }
    case 'code':
      return (exercise.wrong ?? []).map(({ id, source, law }) => ({
        id,
        answer: source,
        feedbackId: law,
      }));
    case 'gradients':
    case 'predict':
    case 'short':
      return [];
  }
}
