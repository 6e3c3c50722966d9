import { formatNumber } from '../../../experiments/format-number.ts';
import type { Way } from '../../../experiments/optimizers/way.ts';
import { GrowthTable } from '../../kit/doctor/GrowthTable.tsx';
import { WarningPlate } from '../../kit/marks/WarningPlate.tsx';
import { Sentence } from '../../kit/said/Sentence.tsx';
import { gentlerRates, whyItDiverged } from './divergence.ts';
import { rateLimits } from './lane-text.ts';
import '../../kit/doctor/doctor.css';

interface LaneDoctorProps {
  readonly name: string;
  readonly learningRate: number;
  readonly way: Way;
  /** Takes another learning rate; absent where the lanes are locked. */
  readonly onRate: ((learningRate: number) => void) | undefined;
}

/** A lane that diverged: how its height grew, why, and two rates to try instead. */
export function LaneDoctor({ name, learningRate, way, onRate }: LaneDoctorProps) {
  const rates = gentlerRates(learningRate).filter((rate) => rate >= rateLimits[0]);
  return (
    <section class="doctor" aria-label={`Why ${name} diverged`}>
      <WarningPlate>diverged, update {way.end.update}</WarningPlate>
      <GrowthTable growth={{ losses: [...way.height], from: 0, every: 1 }} of="height" />
      <p class="doctor__said">
        <Sentence text={whyItDiverged(name, way)} />
      </p>
      {onRate && rates.length > 0 && (
        <p class="doctor__remedies">
          Try instead:
          {rates.map((rate) => (
            <button key={rate} type="button" class="button" onClick={() => onRate(rate)}>
              η = {formatNumber(rate)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
