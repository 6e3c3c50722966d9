import { useState } from 'preact/hooks';
import type { Assignment } from '../../../exercises/assignment/assignment.ts';
import { identityName, normaliseIdentity } from '../../../exercises/assignment/identity.ts';
import type { Connection } from './connection.ts';
import { Standing } from './Standing.tsx';

interface IdentifyProps {
  readonly assignment: Assignment;
  readonly connection: Connection;
  readonly onKnown: (student: string) => void;
}

/** Asks who works here, where the learning system does not say it in the way that the assignment wants. */
export function Identify({ assignment, connection, onKnown }: IdentifyProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const name = identityName(assignment.idKind);
  const go = () => {
    const read = normaliseIdentity(assignment.idKind, typed);
    if ('problem' in read) setProblem(read.problem);
    else onKnown(read.value);
  };
  return (
    <main id="exercises" class="package prose">
      <h1 class="package__title">{assignment.title}</h1>
      <Standing connection={connection} due={assignment.due} />
      <label class="control__label" for="student">
        Your {name}, as your course knows it. Your numbers are drawn from it.
      </label>
      <div class="package__hand-in">
        <input
          id="student"
          class="field"
          type={assignment.idKind === 'email' ? 'email' : 'text'}
          autocomplete="off"
          aria-describedby="student-problem"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && go()}
        />
        <button type="button" class="button button--filled" onClick={go}>
          Begin
        </button>
      </div>
      <p id="student-problem" role="status" class="package__trouble">
        {problem}
      </p>
    </main>
  );
}
