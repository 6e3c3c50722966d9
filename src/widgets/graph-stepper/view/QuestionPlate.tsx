import { useState } from 'preact/hooks';
import { readNumber } from '../../kit/controls/read-number.ts';
import { MathHtml } from '../../kit/graph/MathText.tsx';
import { Icon } from '../../kit/marks/icons.tsx';
import { PlateHead } from '../../kit/marks/RulePlate.tsx';
import { type Asked, judge, type Question } from '../steps/answers.ts';

interface QuestionPlateProps {
  readonly question: Question;
  /** What was just found, `9 × 4 = 36`; null at the start. */
  readonly praise: string | null;
  /** Every number is right. */
  readonly onRight: (praise: string) => void;
}

/** The next step as a question: type the number before it is shown. Step skips it. */
export function QuestionPlate({ question, praise, onRight }: QuestionPlateProps) {
  const [texts, setTexts] = useState<readonly string[]>(question.asked.map(() => ''));
  const [says, setSays] = useState<readonly (string | null)[]>(question.asked.map(() => null));
  const [right, setRight] = useState<readonly boolean[]>(question.asked.map(() => false));
  const check = (event: Event) => {
    event.preventDefault();
    const verdicts = question.asked.map((asked, i) => verdictOf(asked, texts[i]!));
    setRight(verdicts.map((verdict) => verdict === null));
    setSays(verdicts);
    if (verdicts.every((verdict) => verdict === null)) onRight('Right.');
  };
  return (
    <form class="rule-plate stepper__plate" onSubmit={check}>
      <PlateHead
        head={`Your turn: ${question.head.toLowerCase()} at`}
        name={question.at}
        note={question.given}
      />
      {praise !== null && <p class="stepper__praise">✓ {praise}</p>}
      {question.asked.length === 0 && (
        <p class="stepper__hint">Lists and matrices here: press Step and read.</p>
      )}
      <div class="stepper__asked">
        {question.asked.map((asked, i) => (
          <label key={asked.to} class="stepper__ask">
            <span>
              {question.head === 'Forward'
                ? 'value of'
                : question.head === 'Seed'
                  ? 'gradient of'
                  : 'sent to'}{' '}
              <MathHtml tex={asked.name} />
            </span>
            <input
              class="field stepper__answer"
              inputMode="text"
              autocomplete="off"
              aria-invalid={says[i] !== null}
              readOnly={right[i]}
              value={texts[i]}
              onInput={(event) => {
                const text = event.currentTarget.value;
                setTexts(texts.map((old, place) => (place === i ? text : old)));
                setSays(says.map((old, place) => (place === i ? null : old)));
              }}
            />
            {right[i] && <Icon name="check" />}
          </label>
        ))}
        {question.asked.length > 0 && (
          <button type="submit" class="button">
            Check
          </button>
        )}
      </div>
      <div role="status">
        {says.map((line, i) =>
          line === null ? null : (
            <p key={question.asked[i]!.to} class="stepper__feedback">
              <Icon name="warning" /> <strong>Not yet.</strong> {line}
            </p>
          ),
        )}
      </div>
    </form>
  );
}

/** Null where it is right, else what to say. */
function verdictOf(asked: Asked, text: string): string | null {
  const read = readNumber(text);
  if (read.value === null) return read.problem;
  const verdict = judge(asked, read.value);
  return verdict.right ? null : verdict.says;
}
