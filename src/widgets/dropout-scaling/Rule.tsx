import type { Scaled } from '../../experiments/dropout/scaling-rules.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis } from '../kit/chart/axis.ts';
import { MathHtml } from '../kit/graph/MathText.tsx';
import { WarningPlate } from '../kit/marks/WarningPlate.tsx';
import { letterOf, verdictOf, wordings } from './model.ts';

interface RuleProps {
  readonly scaled: Scaled;
  readonly rate: number;
  /** Ends of the axis that all rules share. */
  readonly domain: readonly [low: number, high: number];
  readonly isTold: boolean;
}

const short = (value: number) => formatNumber(value, { digits: 3 });

/** One way of scaling: its two formulas, and what they come to. */
export function Rule({ scaled, rate, domain, isTold }: RuleProps) {
  const { rule, training, test } = scaled;
  const { name, by, training: inTraining, test: atTest, isRight } = wordings[rule];
  const isWrong = !isRight && Math.abs(scaled.ratio - 1) > 1e-9;
  return (
    <section
      class={
        isRight ? 'dropout-scaling__rule' : 'dropout-scaling__rule dropout-scaling__rule--printed'
      }
    >
      <p class="dropout-scaling__name">
        <strong>{name}</strong>
        <span>{`${by}; p\u00a0=\u00a0${letterOf(rule, rate)}`}</span>
      </p>
      <p class="dropout-scaling__formula">
        <span>training</span> <MathHtml tex={inTraining} />
      </p>
      <p class="dropout-scaling__formula">
        <span>test</span>{' '}
        {isRight ? (
          <MathHtml tex={atTest} />
        ) : (
          <del>
            <MathHtml tex={atTest} />
          </del>
        )}
      </p>
      <Pair training={training} test={test} domain={domain} isTold={isTold} />
      <p class="dropout-scaling__verdict">
        {!isTold ? (
          '?'
        ) : isWrong ? (
          <WarningPlate>{verdictOf(scaled)}</WarningPlate>
        ) : (
          verdictOf(scaled)
        )}
      </p>
    </section>
  );
}

const [width, height] = [216, 44];

/** Mean in training above the line, answer at test below it. */
function Pair({
  training,
  test,
  domain,
  isTold,
}: Omit<RuleProps, 'scaled' | 'rate'> & Pick<Scaled, 'training' | 'test'>) {
  const x = linearAxis(domain, [8, width - 60], 4);
  const middle = height / 2;
  const place = (value: number) => Math.min(x(value) + 8, width - 52);
  return (
    <svg
      class="dropout-scaling__pair"
      width={width}
      height={height}
      role="img"
      aria-label={`mean in training ${short(training)}${isTold ? `, answer at test ${short(test)}` : ', answer at test not told yet'}`}
    >
      <path
        class="dropout-scaling__line"
        d={`M${x.range[0]} ${middle}H${x.range[1]}M${x(0)} ${middle - 5}v10`}
      />
      <path class="dropout-scaling__mean" d={`M${x(training)} ${middle}v-14`} />
      <text x={place(training)} y={middle - 5}>
        {short(training)}
      </text>
      {isTold && (
        <>
          <path class="dropout-scaling__test" d={`M${x(test)} ${middle + 2}l5 11h-10z`} />
          <text x={place(test)} y={middle + 16}>
            {short(test)}
          </text>
        </>
      )}
    </svg>
  );
}
