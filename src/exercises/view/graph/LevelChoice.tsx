import { givenAt, levels } from '../../gradients/at-level.ts';
import type { ExercisePage } from '../page/use-exercise.ts';

interface LevelChoiceProps {
  readonly page: ExercisePage;
  readonly id: string;
}

/** How much stands on the graph: the reader may take help away, or ask for more. */
export function LevelChoice({ page, id }: LevelChoiceProps) {
  const { exercise } = page;
  if (exercise.kind !== 'gradients' || !page.mayChooseLevel) return null;
  return (
    <p class="exercise__level">
      <label for={id}>Given</label>
      <select
        id={id}
        class="field"
        onChange={({ currentTarget }) => {
          const level = levels.find((one) => String(one) === currentTarget.value);
          if (level !== undefined) page.renew(level);
        }}
      >
        {levels.map((level) => (
          <option key={level} value={level} selected={level === exercise.level}>
            {givenAt[level]}
          </option>
        ))}
      </select>
      {page.isPractice && <span>practice: the points are for fewer given numbers</span>}
    </p>
  );
}
