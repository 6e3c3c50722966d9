import { describe, expect, test } from 'vitest';
import { exercises } from '../../../content/vanishing-gradients/exercises.ts';
import { goalsIn, listed, search } from '../../../src/classroom/assign/catalogue.ts';

const goals = { clip: 'Clip a gradient without turning it.' };
const chapters = [
  {
    slug: 'vanishing-gradients',
    name: '9 Vanishing gradients',
    exercises: exercises.map((one) => listed(one, goals)),
  },
];
const titles = (words: string) =>
  search(chapters, words).flatMap((chapter) => chapter.exercises.map(({ title }) => title));

describe('the list to choose from', () => {
  test('tells of every exercise what an instructor asks first', () => {
    const [first] = exercises;
    expect(listed(first!, goals)).toMatchObject({
      ex: `${first!.id}@${first!.version}`,
      minutes: first!.minutes,
      points: first!.points,
      credit: first!.credit,
    });
  });

  test('shows all without words, and chapters without a hit not at all', () => {
    expect(titles('')).toHaveLength(exercises.length);
    expect(search(chapters, 'nothing of the kind')).toEqual([]);
  });

  test('finds by every word at once: title, kind, chapter, credit, goal; capitals count for nothing', () => {
    expect(titles('VANISHING')).toHaveLength(exercises.length);
    const byGoal = exercises.filter((one) => one.goals.includes('clip'));
    expect(byGoal.length).toBeGreaterThan(0);
    expect(titles('without turning')).toEqual(byGoal.map(({ title }) => title));
    const robust = exercises.filter(({ credit }) => credit === 'robust');
    expect(titles('robust vanishing')).toEqual(robust.map(({ title }) => title));
  });

  test('has the goals of a chapter in plain words', () => {
    const mdx = `<Goals>
  <Goal id="run">Run *both* passes, $x^2$ too.</Goal>
  <Goal id="derive">
    Derive the gradients
    in <See to="tensors" /> form.
  </Goal>
</Goals>`;
    expect(goalsIn(mdx)).toEqual({
      run: 'Run both passes, x^2 too.',
      derive: 'Derive the gradients in form.',
    });
    expect(goalsIn('no goals here')).toEqual({});
  });
});
