import type { Diverged } from '../../../experiments/training/guarded.ts';
import { WarningPlate } from '../marks/WarningPlate.tsx';
import { Sentence } from '../said/Sentence.tsx';
import { diagnose } from './diagnosis.ts';
import { Growth } from './Growth.tsx';
import { LostAt } from './LostAt.tsx';
import './doctor.css';

/** A change of settings that should cure it. */
export interface Remedy {
  /** `clip to 1`, `η = 0.1`: what the button says. */
  readonly word: string;
  readonly apply: () => void;
}

interface DoctorProps {
  readonly diverged: Diverged;
  /** The loss up to there: at the start, then after every `every` updates. */
  readonly growth: readonly number[];
  /** One unless told. */
  readonly every?: number;
  /** Two of them, to be tried with one press. */
  readonly remedies: readonly Remedy[];
  readonly narrow: boolean;
}

/** A run that lost its numbers: where in the graph, how it grew, why, and two ways out. */
export function Doctor({ diverged, growth, every = 1, remedies, narrow }: DoctorProps) {
  const { plate, happened, why } = diagnose(diverged, growth, every);
  return (
    <section class="doctor" aria-label="Why the run stopped">
      <WarningPlate>{plate}</WarningPlate>
      <div class={narrow ? 'doctor__pictures doctor__pictures--narrow' : 'doctor__pictures'}>
        {diverged.origin && <LostAt origin={diverged.origin} />}
        <Growth losses={growth} every={every} />
      </div>
      <p class="doctor__said">
        <Sentence text={`${happened} ${why}`} />
      </p>
      <p class="doctor__remedies">
        Try instead:
        {remedies.map(({ word, apply }) => (
          <button key={word} type="button" class="button" onClick={apply}>
            {word}
          </button>
        ))}
      </p>
    </section>
  );
}
