import { formatNumber } from '../../../experiments/format-number.ts';
import { GrowthTable } from '../../kit/doctor/GrowthTable.tsx';
import { WarningPlate } from '../../kit/marks/WarningPlate.tsx';
import { Sentence } from '../../kit/said/Sentence.tsx';
import { type Climb, gentler } from './climbing.ts';
import '../../kit/doctor/doctor.css';

interface ScheduleDoctorProps {
  readonly name: string;
  readonly climb: Climb;
  readonly learningRate: number;
  /** Takes another first η; absent where the schedules are locked. */
  readonly onRate: ((learningRate: number) => void) | undefined;
}

/** A schedule that climbs out of the bowl: how f grew, why, and two rates to try instead. */
export function ScheduleDoctor({ name, climb, learningRate, onRate }: ScheduleDoctorProps) {
  const { heights, from, update, said } = climb;
  return (
    <section class="doctor" aria-label={`Why ${name} climbs`}>
      <WarningPlate>climbing, update {update}</WarningPlate>
      <GrowthTable growth={{ losses: heights, from, every: 1 }} of="f" />
      <p class="doctor__said">
        <Sentence text={said} />
      </p>
      {onRate && (
        <p class="doctor__remedies">
          Try instead:
          {gentler(learningRate).map((rate) => (
            <button key={rate} type="button" class="button" onClick={() => onRate(rate)}>
              η = {formatNumber(rate)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
