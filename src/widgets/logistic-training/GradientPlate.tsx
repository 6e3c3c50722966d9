import { formatNumber } from '../../experiments/format-number.ts';
import type { Update } from '../../experiments/training/logistic-regression.ts';
import { MathHtml } from '../kit/graph/MathText.tsx';

interface GradientPlateProps {
  readonly update: Update;
  readonly learningRate: number;
}

/** The numbers of the next update: parameters, gradients, and the step they make. */
export function GradientPlate({ update, learningRate }: GradientPlateProps) {
  const { weights, bias, weightGradient, biasGradient } = update;
  const show = (value: number) => formatNumber(value, { decimals: 3 });
  const pair = (numbers: readonly number[]) => `(${numbers.map(show).join(', ')})`;
  return (
    <dl class="training__plate">
      <div>
        <dt>
          <MathHtml tex="w" />, <MathHtml tex="b" />
        </dt>
        <dd class="training__parameter">
          {pair(weights)}, {show(bias)}
        </dd>
      </div>
      <div>
        <dt>
          <MathHtml tex="dw = X^\top(a-y)/m" />
        </dt>
        <dd class="training__gradient">{pair(weightGradient)}</dd>
      </div>
      <div>
        <dt>
          <MathHtml tex="db" /> = mean of <MathHtml tex="a-y" />
        </dt>
        <dd class="training__gradient">{show(biasGradient)}</dd>
      </div>
      <div>
        <dt>
          next step, <MathHtml tex="-η\,dw" />
        </dt>
        <dd>{pair(weightGradient.map((entry) => -learningRate * entry))}</dd>
      </div>
    </dl>
  );
}
