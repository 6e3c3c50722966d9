import type { Form } from '../../experiments/initialization/rules.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { densityAt, type Trace } from './model.ts';

interface DensityProps {
  readonly width: number;
  readonly trace: Trace;
  readonly form: Form;
  readonly label: string;
}

const height = 230;
const half = 90;

/** Both forms of a rule over the same axis: equal variances, different shapes. */
export function Density({ width, trace, form, label }: DensityProps) {
  const [left, right, bottom, top] = [12, width - 12, height - 52, 28];
  const reach = 3.2 * trace.deviation;
  const x = linearAxis([-reach, reach], [left, right], 4);
  const curve = (one: Form) =>
    linePath(
      Array.from({ length: 2 * half + 1 }, (_, i) => {
        const weight = (reach * (i - half)) / half;
        return [x(weight), bottom - (bottom - top) * densityAt(weight, trace, one)] as const;
      }),
    );
  return (
    <svg class="chart" width={width} height={height} role="img" aria-label={label}>
      <path
        class="initializer-names__shape"
        d={`${curve(form)}L${right} ${bottom}L${left} ${bottom}Z`}
      />
      <path class="initializer-names__other" d={curve(form === 'normal' ? 'uniform' : 'normal')} />
      <HorizontalAxis scale={x} name="weight" y={bottom} />
    </svg>
  );
}
