import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Connection } from './connection.ts';

interface StandingProps {
  readonly connection: Connection;
  /** ISO; the learning system decides about lateness. */
  readonly due: string | null;
}

/** How things stand with the learning system, in a sentence or two; read out when that changes. */
export function Standing({ connection, due }: StandingProps) {
  const { standing, problem, savedAt, handedIn } = connection;
  const isTrouble =
    standing.kind === 'missing' || standing.kind === 'refused' || problem.value !== '';
  return (
    <div class="package__standing">
      <p role="status" class={isTrouble ? 'package__trouble' : undefined}>
        {isTrouble && <Icon name="warning" />}
        <span>{said()}</span>
      </p>
      {due !== null && <p>Due {moment(new Date(due))}.</p>}
      <p>
        Practice credit: the score that the learning system shows is counted by this page. Your
        answers go with it, so that your instructor can run them again.
      </p>
    </div>
  );

  function said(): string {
    if (standing.kind === 'missing')
      return 'Not connected: there is no learning system around this page, so nothing is sent. You can work all the same; save the file at the end and hand that in.';
    if (standing.kind === 'refused')
      return `Not connected. ${standing.problem} You can work all the same; save the file at the end and hand that in.`;
    if (problem.value !== '') return `${problem.value}`;
    if (handedIn.value !== '')
      return `Handed in on ${moment(new Date(handedIn.value))}. You can look at it; nothing can be changed.`;
    if (standing.kind === 'review') return 'This is a review: nothing can be changed.';
    const name = connection.learner.name || connection.learner.id;
    const who = name === '' ? 'Connected' : `Connected as ${name}`;
    return savedAt.value === null
      ? `${who}. Your work is sent after every check.`
      : `${who}. Saved at ${savedAt.value.toLocaleTimeString([], { timeStyle: 'short' })}.`;
  }
}

const moment = (date: Date): string =>
  date.toLocaleString([], { dateStyle: 'long', timeStyle: 'short' });
