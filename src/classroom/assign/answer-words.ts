import type { Answer, Exercise } from '../../exercises/exercise.ts';
import { write } from '../../exercises/outline.ts';
import { fieldsOf } from '../../exercises/view/answer/fields.ts';
import { formatNumber } from '../../experiments/format-number.ts';

/** An answer as a printed key says it: Markdown, a line for each part. A program is given as it stands. */
export function answerWords(
  exercise: Exercise,
  parameters: unknown,
  answer: Answer,
): readonly string[] {
  const entries: Readonly<Record<string, unknown>> = Object.fromEntries(
    typeof answer === 'object' ? Object.entries(answer) : [],
  );
  const ids = Array.isArray(answer) ? answer.map(String) : [String(answer)];
  switch (exercise.kind) {
    case 'choice':
      return exercise.options
        .filter(({ id }) => ids.includes(id))
        .map(({ text }) => write(text, parameters));
    case 'order':
      return ids.map((id, place) => {
        const line = exercise.lines.find((one) => one.id === id);
        return `${place + 1}: ${line ? write(line.text, parameters) : id}`;
      });
    case 'numeric':
      return [
        [answer]
          .flat()
          .map((one) => measure(Number(one), exercise.figures))
          .join(', ') + (exercise.unit === undefined ? '' : ` ${exercise.unit}`),
      ];
    case 'gradients':
      return fieldsOf(exercise, parameters).map(
        ({ id, label }) => `${label}: ${measure(Number(entries[id]), exercise.figures)}`,
      );
    case 'predict':
      return predicted(exercise.ask, parameters, answer);
    case 'target':
      return exercise.knobs.map((knob) => {
        const value = entries[knob.id];
        const option = knob.kind === 'pick' ? knob.options.find(({ id }) => id === value) : null;
        return `${knob.label}: ${option?.text ?? (typeof value === 'number' ? measure(value, 4) : String(value))}`;
      });
    case 'repair':
      return exercise.stages.map(({ id, label, options }) => {
        const option = options.find((one) => one.id === entries[id]);
        return `${label}: ${option?.text ?? String(entries[id])}`;
      });
    case 'code':
    case 'short':
      return [String(answer)];
  }
}

function predicted(
  ask: Extract<Exercise, { readonly kind: 'predict' }>['ask'],
  parameters: unknown,
  answer: Answer,
): readonly string[] {
  if (ask.form === 'number') return [measure(Number(answer), 3, ask.scale.name)];
  if (ask.form === 'curve') {
    const heights = Array.isArray(answer) ? answer.map(Number) : [];
    return ask.across.places.map(
      (place, i) => `${ask.across.name} ${measure(place, 4)}: ${measure(heights[i] ?? 0, 3)}`,
    );
  }
  const option = ask.options.find(({ id }) => id === answer);
  return [option ? write(option.text, parameters) : String(answer)];
}

/** One figure more than is asked for, so that a rounding can be judged. */
const measure = (value: number, figures: number, unit = ''): string =>
  `${formatNumber(value, { digits: figures + 1 })}${unit === '' ? '' : ` ${unit}`}`;
