import { useId } from 'preact/hooks';
import type { Way } from '../../../experiments/optimizers/way.ts';
import { ProgramField } from '../../kit/code/field/ProgramField.tsx';
import { Icon } from '../../kit/marks/icons.tsx';
import { mostInLink, templateNames, templates } from './templates.ts';
import type { Own } from './use-own.ts';
import './own-cell.css';

interface OwnCellProps {
  readonly own: Own;
  /** The program that the author gave. */
  readonly printed: string;
  readonly isLocked: boolean;
  /** Of the first lane that follows the program. */
  readonly way: Way | undefined;
  readonly updates: number;
}

/** Where a reader writes an update rule and enters it in the race. */
export function OwnCell({ own, printed, isLocked, way, updates }: OwnCellProps) {
  const id = useId();
  const { program, race } = own;
  const [draft, raced] = [program.draft.value, program.raced.value];
  const result = race.result.value;
  const isRaced = draft === raced;
  const fault = isRaced ? (result?.problem?.line ?? way?.end.line ?? null) : null;
  const said = saidOf({ own, way, updates, isRaced });
  return (
    <div class="own-cell" role="group" aria-labelledby={`${id}-title`}>
      <div class="own-cell__head">
        <h4 class="own-cell__title" id={`${id}-title`}>
          Your rule
        </h4>
        <label class="own-cell__begin">
          <span class="control__label">Begin with</span>
          <select
            class="field"
            value=""
            disabled={isLocked}
            onChange={(event) => {
              const name = templateNames.find((one) => one === event.currentTarget.value);
              event.currentTarget.value = '';
              if (name) program.write(templates[name].program);
            }}
          >
            <option value="">a template …</option>
            {templateNames.map((name) => (
              <option key={name} value={name}>
                {templates[name].name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ProgramField
        id={`${id}-program`}
        label="Your update rule, in TypeScript"
        hint="Ctrl and Enter enters it in the race. Escape, then Tab leaves the editor."
        source={draft}
        fault={fault}
        onInput={isLocked ? () => {} : program.write}
        onRun={program.enter}
      />
      <div class="own-cell__row">
        <button type="button" class="button" onClick={program.enter}>
          Enter it in the race
        </button>
        <button
          type="button"
          class="tool"
          disabled={isLocked || draft === printed}
          onClick={() => program.write(printed)}
        >
          <Icon name="reset" />
          <span>Reset the text</span>
        </button>
      </div>
      <p
        class={said.isWrong ? 'own-cell__said own-cell__said--wrong' : 'own-cell__said'}
        role="status"
      >
        {said.isWrong && <Icon name="warning" />}
        <span>{said.text}</span>
      </p>
      {result !== null && result.output.length > 0 && (
        <pre class="own-cell__output" tabindex={0} role="group" aria-label="What your rule printed">
          {result.output.join('\n')}
        </pre>
      )}
    </div>
  );
}

interface Saying {
  readonly own: Own;
  readonly way: Way | undefined;
  readonly updates: number;
  readonly isRaced: boolean;
}

/** What has become of the rule, in one sentence. */
function saidOf({ own, way, updates, isRaced }: Saying): { text: string; isWrong: boolean } {
  const { draft } = own.program;
  const long = draft.value.length > mostInLink ? ` It is longer than ${mostInLink.toLocaleString('en')} characters: this browser keeps it, a link does not carry it.` : ''; // biome-ignore format: one line
  const well = (text: string) => ({ text: text + long, isWrong: false });
  const { isRunning, result } = own.race;
  if (!isRaced) return well('Changed. Enter it in the race to see what it does.');
  if (isRunning.value) return well('It is running …');
  const problem = result.value?.problem?.message ?? way?.end.reason;
  if (problem !== undefined) return { text: problem + long, isWrong: true };
  if (!way) return well('It takes part as soon as you enter it or press Race.');
  if (way.end.kind === 'goal') return well(`It reached the goal at update ${way.end.update}.`);
  if (way.end.kind === 'diverged') return well(`It diverged at update ${way.end.update}.`);
  return well(`It ran for all ${updates} updates.`);
}
