import { useState } from 'preact/hooks';
import type { Way } from '../../../experiments/optimizers/way.ts';
import { isOwnLane, type Lane } from '../lanes/lane.ts';
import { codeOf, namesIn } from './anatomy.ts';
import { RuleListing } from './RuleListing.tsx';
import { StepPlate } from './StepPlate.tsx';
import './rule-panel.css';

interface RulePanelProps {
  readonly lane: Lane;
  readonly way: Way | undefined;
  readonly step: number;
  readonly quantities: string;
  /** Makes the next update; null where there is none. */
  readonly onNext: (() => void) | null;
}

/** The chosen rule at work: its lines as they stand in the library, and what each computed in this update. */
export function RulePanel({ lane, way, step, quantities, onNext }: RulePanelProps) {
  const [wanted, setLine] = useState('Δ');
  const names = namesIn(lane, way);
  const line = names.includes(wanted) ? wanted : 'Δ';
  const at = names.indexOf(line);
  const isAtWork = way !== undefined && step > 0 && step < way.height.length;
  const go = (by: 1 | -1) => {
    const next = names[at + by];
    if (next !== undefined) setLine(next);
    else if (by === 1 && onNext) {
      onNext();
      setLine(names[0]!);
    }
  };
  return (
    <div class="rule-panel">
      {!isOwnLane(lane) && (
        <RuleListing
          figure={quantities}
          rule={lane.rule}
          lit={isAtWork ? codeOf(lane.rule, line) : []}
          onChoose={(name) => setLine(names.find((one) => codeOf(lane.rule, one).includes(name)) ?? line)}
        />
      )}
      <div class="rule-panel__numbers">
        <StepPlate lane={lane} way={way} step={step} quantities={quantities} line={isAtWork ? line : null} onLine={setLine} />
        {isAtWork && (
          <p class="rule-panel__lines">
            <button type="button" class="button" disabled={at === 0} onClick={() => go(-1)}>
              Line before
            </button>
            <button type="button" class="button" disabled={at === names.length - 1 && !onNext} onClick={() => go(1)}>
              {at === names.length - 1 ? 'First line of the next update' : 'Next line'}
            </button>
          </p>
        )}
      </div>
    </div>
  );
} // biome-ignore format: one line
