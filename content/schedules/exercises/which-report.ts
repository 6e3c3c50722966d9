import { defineExercise } from '../../../src/exercises/define.ts';
import { firstReduction } from '../../../src/experiments/schedules/plateau-watch.ts';

interface Reports {
  readonly patience: number;
  /** One loss for each report. */
  readonly losses: readonly number[];
}

const show = (losses: readonly number[]) => losses.map((loss) => loss.toFixed(2)).join(', ');
const round = (value: number) => Math.round(100 * value) / 100;

/** A fall, as many bad reports as the patience allows, one improvement, and a plateau. */
function reportsOf(patience: number, fall: readonly number[]): Reports {
  const best = fall.at(-1) ?? 1;
  const bad = Array.from({ length: patience }, (_, i) => round(best + 0.03 * (i + 1)));
  const flat = Array.from({ length: patience + 2 }, (_, i) => round(best - 0.1 + 0.02 * i));
  return { patience, losses: [...fall, ...bad, round(best - 0.1), ...flat] };
}

const improvements = ({ losses }: Reports) => {
  const count = losses.filter((loss, i) => losses.slice(0, i).every((earlier) => loss < earlier));
  return count.length;
};

export const whichReport = defineExercise<Reports>({
  id: 'schedules/which-report',
  version: 1,
  kind: 'numeric',
  title: 'When does it reduce?',
  minutes: 4,
  points: 2,
  goals: ['plateau'],
  credit: 'practice',
  figures: 3,
  generate: (random) =>
    reportsOf(random.integer(2, 4), [2.1, 1.7, 1.4, 1.2, 1.1].slice(0, random.integer(2, 5))),
  printed: reportsOf(3, [2.1, 1.7, 1.4]),
  quantity: 'report',

  prompt: ({ patience, losses }) => `
A plateau detector with patience ${patience}, as PyTorch counts, a threshold of 0 and no cooldown gets these losses, report 1 first:

${show(losses)}

At which report does it first reduce the rate?`,

  reference: ({ patience, losses }) => firstReduction(losses, patience) ?? Number.NaN,
  wrong: (reports) => {
    const { patience, losses } = reports;
    const fall = improvements(reports) - 1;
    return [
      {
        id: 'as-keras',
        answer: fall + patience,
        feedback: `There the count has only reached the patience. Keras would reduce at that report. How many bad reports does PyTorch allow before it reduces?`,
      },
      {
        id: 'one-early',
        answer: (firstReduction(losses, patience) ?? 0) - 1,
        feedback: `By then ${patience} reports after the best one were no better, and ${patience} are allowed. Which report is the first that is one too many?`,
      },
      {
        id: 'no-reset',
        answer: fall + patience + 2,
        feedback:
          'You went on counting over the improvement in the middle. What does a new best do to the count?',
      },
    ];
  },
  otherwise:
    'Write the best so far and the count under each report. A new best sets the count to 0; which report makes it pass the patience?',
  right: ({ patience }) =>
    `Yes. The improvement in the middle sets the count back, and ${patience} more bad reports are allowed after it.`,

  hints: [
    'Find the reports that are lower than all before them.',
    'After the last of those the count starts at 0 and grows by 1 with every report.',
    ({ patience }) => `The rate is reduced when the count passes ${patience}.`,
  ],
  solution: (reports) => `
The best reports are the first ${improvements(reports) - 1} and the one in the middle. Before that one the count has reached ${reports.patience}, which is allowed. After it the count starts again, and the ${reports.patience + 1}th report without an improvement reduces: report ${firstReduction(reports.losses, reports.patience)}.

To check it, draw these losses in <See figure="schedules#detector" />.`,
});
