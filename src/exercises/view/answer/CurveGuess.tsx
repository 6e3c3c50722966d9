import { useContext, useRef } from 'preact/hooks';
import { formatNumber } from '../../../experiments/format-number.ts';
import { linearAxis, linePath, logAxis } from '../../../widgets/kit/chart/axis.ts';
import { Chart } from '../../../widgets/kit/chart/Chart.tsx';
import { useAwake } from '../../../widgets/kit/page/use-awake.ts';
import { useWidth } from '../../../widgets/kit/page/use-width.ts';
import type { Ask, Predict } from '../../kinds/predict.ts';
import { EveryWidth, IsAlone, phone } from '../EveryWidth.tsx';
import type { InputsProps } from './Inputs.tsx';

interface CurveGuessProps extends InputsProps {
  readonly exercise: Predict;
  readonly ask: Extract<Ask<unknown>, { readonly form: 'curve' }>;
}

const height = 260;

/** Where the curve's numbers stand on a drawing of this width. */
function scalesOf({ across, scale }: CurveGuessProps['ask'], width: number) {
  const { places } = across;
  const ends = [places[0] ?? 0, places.at(-1) ?? 1] as const;
  const x = linearAxis(ends, [48, width - 16], 6);
  const y = (scale.isLog === true ? logAxis : linearAxis)(
    [scale.low, scale.high],
    [height - 48, 24],
    4,
  );
  return { x, y };
}

/** A curve of a few heights: drawn with the pointer, or each height with the arrow keys. */
export function CurveGuess(props: InputsProps) {
  const { exercise } = props.page;
  if (exercise.kind !== 'predict' || exercise.ask.form !== 'curve') return null;
  return <OwnCurveGuess {...props} exercise={exercise} ask={exercise.ask} />;
}

function OwnCurveGuess({ page, idOf, exercise, ask }: CurveGuessProps) {
  const host = useRef<HTMLDivElement>(null);
  const width = Math.min(useWidth(host, phone), 592);
  const isAwake = useAwake();
  const isAlone = useContext(IsAlone);
  const { across, scale } = ask;
  const { places } = across;
  const heights = places.map((_, i) => Number(page.texts[`${i}`] ?? Number.NaN));
  const truth = page.checked
    ? Object.values(Object(exercise.reference(page.parameters, page.checked.findings))).map(Number)
    : null;
  const set = (i: number, value: number) => {
    const kept = Math.min(scale.high, Math.max(scale.low, value));
    page.type(`${i}`, String(Number(kept.toPrecision(3))));
  };
  const draw = (event: PointerEvent) => {
    const box = host.current?.getBoundingClientRect();
    if (page.isCommitted || event.buttons === 0 || !box) return;
    const { x, y } = scalesOf(ask, width);
    const at = x.invert(event.clientX - box.left);
    const nearest = places.reduce(
      (best, place, i) => (Math.abs(place - at) < Math.abs((places[best] ?? 0) - at) ? i : best),
      0,
    );
    set(nearest, y.invert(event.clientY - box.top));
  };
  return (
    <div class="exercise__curve" ref={host}>
      {/* The fields below do the same by keys; before scripts run there is nothing to draw with. */}
      <div class="exercise__canvas" onPointerDown={draw} onPointerMove={draw}>
        {(isAwake || isAlone) && (
          <EveryWidth
            width={width}
            draw={(drawn) => <Curve ask={ask} width={drawn} heights={heights} truth={truth} />}
          />
        )}
      </div>
      <div class="exercise__heights">
        {places.map((place, i) => (
          <label key={place}>
            <span>{formatNumber(place)}</span>
            <input
              id={i === 0 ? idOf('0') : undefined}
              class="field"
              type="number"
              aria-label={`${scale.name} after ${place} ${across.name}`}
              min={scale.low}
              max={scale.high}
              step={Number(((scale.high - scale.low) / 40).toPrecision(1))}
              value={Number.isFinite(heights[i]) ? heights[i] : ''}
              disabled={page.isCommitted}
              onInput={({ currentTarget }) =>
                Number.isFinite(currentTarget.valueAsNumber) && set(i, currentTarget.valueAsNumber)
              }
            />
          </label>
        ))}
      </div>
      {truth && (
        <p class="exercise__unit">
          <strong>Line with marks:</strong> you said. <strong>Heavy line:</strong> the run, ending
          at {formatNumber(truth.at(-1) ?? Number.NaN)}.
        </p>
      )}
    </div>
  );
}

interface CurveProps {
  readonly ask: CurveGuessProps['ask'];
  readonly width: number;
  readonly heights: readonly number[];
  readonly truth: readonly number[] | null;
}

/** The curve that was drawn so far, and the run's once there is one. */
function Curve({ ask, width, heights, truth }: CurveProps) {
  const { across, scale } = ask;
  const { places } = across;
  const { x, y } = scalesOf(ask, width);
  const line = (values: readonly number[]) =>
    linePath(values.map((value, i) => [x(places[i] ?? 0), y(value)] as const));
  return (
    <Chart
      width={width}
      height={height}
      label={`${scale.name} over ${across.name}: your curve${truth ? ' and the run' : ''}`}
      x={x}
      y={y}
      names={{ x: across.name, y: scale.name }}
    >
      {truth && <path class="chart__line chart__line--value chart__line--chosen" d={line(truth)} />}
      <path class="exercise__guess-line" d={line(heights)} />
      {heights.map((value, i) => (
        <path
          key={places[i]}
          class="exercise__guess-mark"
          d={`M${x(places[i] ?? 0)} ${y(value)}l-6 -10h12z`}
        />
      ))}
    </Chart>
  );
}
