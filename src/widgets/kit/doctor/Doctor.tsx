import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { WarningPlate } from '../marks/WarningPlate.tsx';
import type { Player } from '../player/player.ts';
import { Sentence } from '../said/Sentence.tsx';
import type { FigureModel } from '../use-figure.ts';
import { diagnose } from './diagnosis.ts';
import { GrowthTable } from './GrowthTable.tsx';
import { LostAt } from './LostAt.tsx';
import type { Lost } from './lost.ts';
import { allowed, isInEffect, type Remedy, type Tried, tried } from './remedy.ts';
import { TakeBack } from './TakeBack.tsx';
import './doctor.css';

interface DoctorProps<State extends object> {
  readonly model: Pick<FigureModel<State, unknown>, 'state' | 'set' | 'locked'>;
  /** The first run that was lost; nothing is drawn while there is none. */
  readonly lost: Lost | null | undefined;
  /** Each tried with one press, which also plays the figure, and taken back with another. */
  readonly remedies: readonly [Remedy<State>, Remedy<State>];
  readonly player?: Player;
  readonly narrow: boolean;
}

/** A run that lost its numbers: where in the graph, how it grew, why, and two ways out. */
export function Doctor<State extends object>(props: DoctorProps<State>) {
  const { model, lost, remedies, player, narrow } = props;
  const [pressed, setPressed] = useState<readonly Tried<State>[]>([]);
  const state = model.state.value;
  const inEffect = pressed.filter((one) => isInEffect(state, one));
  const last = inEffect.at(-1);
  const offered = allowed(remedies, model.locked);
  const attempt = (remedy: Remedy<State>) => {
    setPressed([...inEffect, tried(model.state.peek(), remedy)]);
    model.set(remedy.set);
    player?.play();
  };
  const takeBack = ({ before }: Tried<State>) => {
    player?.pause();
    model.set(before);
    setPressed(inEffect.slice(0, -1));
  };
  return (
    <>
      {last && <TakeBack word={last.word} onPress={() => takeBack(last)} />}
      {lost && (
        <Diagnosis lost={lost} narrow={narrow}>
          {offered.length > 0 && 'Try instead:'}
          {offered.map((remedy) => (
            <button key={remedy.word} type="button" class="button" onClick={() => attempt(remedy)}>
              {remedy.word}
            </button>
          ))}
        </Diagnosis>
      )}
    </>
  );
}

interface DiagnosisProps {
  readonly lost: Lost;
  readonly narrow: boolean;
  /** The remedies' buttons. */
  readonly children: ComponentChildren;
}

function Diagnosis({ lost, narrow, children }: DiagnosisProps) {
  const { diverged, of } = lost;
  const { plate, happened, why } = diagnose(diverged);
  return (
    <section class="doctor" aria-label="Why the run stopped">
      <WarningPlate>{of === undefined ? plate : `${plate}: ${of}`}</WarningPlate>
      <div class={narrow ? 'doctor__pictures doctor__pictures--narrow' : 'doctor__pictures'}>
        {diverged.origin && <LostAt origin={diverged.origin} />}
        <GrowthTable growth={diverged.growth} />
      </div>
      <p class="doctor__said">
        <Sentence text={`${happened} ${why}`} />
      </p>
      <p class="doctor__remedies">{children}</p>
    </section>
  );
}
