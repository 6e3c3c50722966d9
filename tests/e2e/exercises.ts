import { expect, type Page } from '@playwright/test';
import type { Exercise } from '../../src/exercises/exercise.ts';

interface Answers {
  /** What to type into each field, in the order of the fields. */
  readonly right: readonly string[];
  /** A slip in the last field that the exercise knows. */
  readonly slip: string;
}

/** A number, or a list of them, as it is typed into one field. */
const typed = (answer: number | readonly number[]): string => [answer].flat().join(' ');

/** The right answer to the printed numbers, and a wrong one that has a reply of its own. */
function answersTo(exercise: Exercise): Answers {
  const { printed } = exercise;
  if (exercise.kind === 'numeric') {
    const slip = exercise.wrong?.(printed)[0]?.answer;
    if (slip === undefined)
      throw new Error(`answersTo: ${exercise.id} anticipates no wrong answer`);
    return { right: [typed(exercise.reference(printed))], slip: typed(slip) };
  }
  const entries = Object.entries(exercise.reference(printed));
  const [id, target] = entries.at(-1) ?? ['', Number.NaN];
  const isKnown = (value: number) => {
    const { parts } = exercise.grade(printed, { ...Object.fromEntries(entries), [id]: value });
    const said = parts.find((part) => part.id === id)?.feedbackId ?? '';
    return !['right', 'blank', 'otherwise'].includes(said);
  };
  const slip = [-target, 2 * target, target / 2, 1].find(isKnown);
  if (slip === undefined) throw new Error(`answersTo: ${exercise.id} knows no slip in ${id}`);
  return { right: entries.map(([, value]) => typed(value)), slip: typed(slip) };
}

/** Answers an exercise with keys only: first with a slip, which is diagnosed, then right. */
export async function expectAnswers(page: Page, exercise: Exercise): Promise<void> {
  const { right, slip } = answersTo(exercise);
  const place = page.locator(`[data-exercise="${exercise.id}"]`);
  const fields = place.getByRole('textbox');
  const status = place.getByRole('status');
  await expect(fields).toHaveCount(right.length);
  await fields.first().focus();
  await page.keyboard.press('Shift+Tab');
  for (const [at, value] of right.entries()) {
    await page.keyboard.press('Tab');
    await expect(fields.nth(at)).toBeFocused();
    await page.keyboard.type(at === right.length - 1 ? slip : value);
  }
  await page.keyboard.press('Enter');
  await expect(status).toContainText('Not yet.');
  await expect(place.locator('.exercise__feedback')).not.toContainText(otherwise(exercise));
  await expect(fields.last()).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(right.at(-1) ?? '');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('Right.');
  await expect(place.locator('.exercise__tries li')).toHaveCount(2);
}

/** The first plain words of the reply to what nobody anticipated. */
function otherwise({ otherwise, printed }: Exercise): string {
  const text = typeof otherwise === 'string' ? otherwise : otherwise(printed);
  return text.split(/[$`<*]/)[0]?.trim() ?? '';
}
