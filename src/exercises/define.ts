import type { Gradients, GradientsDraft } from './gradients/exercise.ts';
import { judgeGradients } from './gradients/judge.ts';
import { type Choice, type ChoiceDraft, judgeChoice } from './kinds/choice.ts';
import { type Code, type CodeDraft, judgeCode } from './kinds/code.ts';
import { judgeNumeric, type Numeric, type NumericDraft } from './kinds/numeric.ts';
import { judgeOrder, type Order, type OrderDraft } from './kinds/order.ts';
import { judgePredict, type Predict, type PredictDraft } from './kinds/predict.ts';
import { judgeRepair, type Repair, type RepairDraft } from './kinds/repair.ts';
import { judgeShort, type Short, type ShortDraft } from './kinds/short.ts';
import { judgeTarget, type Target, type TargetDraft } from './kinds/target.ts';
import type { Outline } from './outline.ts';

type Draft<P, R> =
  | ChoiceDraft<P>
  | NumericDraft<P>
  | PredictDraft<P>
  | GradientsDraft<P>
  | TargetDraft<P, R>
  | RepairDraft<P, R>
  | OrderDraft<P>
  | CodeDraft<P>
  | ShortDraft<P>;

/**
 * An exercise as data; its kind adds how an answer is graded and answered.
 *
 * @throws when a field cannot be what the schema says
 */
export function defineExercise<P>(draft: ChoiceDraft<P>): Choice<P>;
export function defineExercise<P>(draft: NumericDraft<P>): Numeric<P>;
export function defineExercise<P>(draft: PredictDraft<P>): Predict<P>;
export function defineExercise<P>(draft: GradientsDraft<P>): Gradients<P>;
export function defineExercise<P>(draft: OrderDraft<P>): Order<P>;
export function defineExercise<P>(draft: CodeDraft<P>): Code<P>;
export function defineExercise<P>(draft: ShortDraft<P>): Short<P>;
export function defineExercise<P, R>(draft: TargetDraft<P, R>): Target<P, R>;
export function defineExercise<P, R>(draft: RepairDraft<P, R>): Repair<P, R>;
export function defineExercise<P, R>(draft: Draft<P, R>) {
  check(draft);
  switch (draft.kind) {
    case 'choice':
      return { ...draft, ...judgeChoice(draft) };
    case 'numeric':
      return { ...draft, ...judgeNumeric(draft) };
    case 'predict':
      return { ...draft, ...judgePredict(draft) };
    case 'gradients':
      return { ...draft, ...judgeGradients(draft) };
    case 'target':
      return { ...draft, ...judgeTarget(draft) };
    case 'repair':
      return { ...draft, ...judgeRepair(draft) };
    case 'order':
      return { ...draft, ...judgeOrder(draft) };
    case 'code':
      return { ...draft, ...judgeCode(draft) };
    case 'short':
      return { ...draft, ...judgeShort(draft) };
  }
}

function check({
  id,
  version,
  minutes,
  points,
}: Pick<Outline<unknown>, 'id' | 'version' | 'minutes' | 'points'>): void {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id))
    throw new Error(`defineExercise: the id "${id}" must be chapter-slug/name, in lower case`);
  if (!Number.isInteger(version) || version < 1)
    throw new Error(`defineExercise: ${id} has version ${version}; versions count from 1`);
  if (!(minutes > 0 && points > 0))
    throw new Error(
      `defineExercise: ${id} takes ${minutes} minutes and gives ${points} points; both must be positive`,
    );
}
