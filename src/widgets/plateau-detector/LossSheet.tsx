import { useRef } from 'preact/hooks';
import { formatNumber } from '../../experiments/format-number.ts';
import { reports } from '../../experiments/schedules/plateau-watch.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { drawnRange, stroke } from './drawn-text.ts';
import type { State, Trace } from './model.ts';
import { Pen } from './Pen.tsx';

interface LossSheetProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly state: State;
  /** The reader's losses; null where a given curve is watched or the drawing is locked. */
  readonly drawn: readonly number[] | null;
  readonly onDraw: (losses: readonly number[]) => void;
}

/** The losses that come, and what the detector makes of them. The reader's own are drawn here. */
export function LossSheet({ size, trace, state, drawn, onDraw }: LossSheetProps) {
  const { width, narrow } = size;
  const host = useRef<HTMLDivElement>(null);
  const last = useRef<readonly [number, number] | null>(null);
  const [left, right] = [52, width - (narrow ? 14 : 24)];
  const height = narrow ? 280 : 320;
  const x = linearAxis([1, reports], [left, right], narrow ? 4 : 8);
  const isBowl = state.curve === 'bowl';
  const ends = isBowl ? ([1e-3, 30] as const) : drawnRange;
  const y = isBowl ? logAxis(ends, [height - 48, 36]) : linearAxis(ends, [height - 48, 36], 3);
  const at = (loss: number) => y(Math.min(ends[1], Math.max(ends[0], loss)));
  const seen = trace.slice(0, state.step);
  const placeOf = (event: PointerEvent): readonly [number, number] | null => {
    const box = host.current?.getBoundingClientRect();
    if (!box) return null;
    const report = Math.round(x.invert(event.clientX - box.left)) - 1;
    const loss = y.invert(event.clientY - box.top);
    return [Math.min(reports - 1, Math.max(0, report)), loss];
  };
  const draw = (event: PointerEvent) => {
    if (drawn === null || (event.type !== 'pointerdown' && last.current === null)) return;
    const here = placeOf(event);
    if (here === null) return;
    if (event.type === 'pointerdown') host.current?.setPointerCapture(event.pointerId);
    onDraw(stroke(drawn, last.current ?? here, here));
    last.current = here;
  };
  const lift = () => {
    last.current = null;
  };
  const latest = seen.at(-1);
  return (
    <div
      ref={host}
      class={drawn === null ? 'plateau-sheet' : 'plateau-sheet plateau-sheet--open'}
      onPointerDown={draw}
      onPointerMove={draw}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <Chart
        width={width}
        height={height}
        label={
          latest
            ? `${seen.length} losses, the last ${formatNumber(latest.loss)}, the best ${formatNumber(latest.best)}`
            : 'Losses by report; none has come yet'
        }
        x={x}
        y={y}
        names={{ x: 'report', y: isBowl ? 'mean f, logarithmic' : 'loss' }}
      >
        {drawn !== null && (
          <>
            <path
              class="plateau-sheet__pencil"
              d={linePath(drawn.map((loss, i) => [x(i + 1), at(loss)] as const))}
            />
            {seen.length === 0 && (
              <text class="chart__label" x={(left + right) / 2} y={70} text-anchor="middle">
                {narrow ? 'draw here, from left to right' : 'draw a loss here, from left to right'}
              </text>
            )}
          </>
        )}
        {seen.map(
          ({ isReduced }, i) =>
            isReduced && (
              <path
                key={`cut ${i}`}
                class="plateau-sheet__cut"
                d={`M${x(i + 1)} 36V${height - 48}`}
              />
            ),
        )}
        <path
          class="plateau-sheet__best"
          d={linePath(seen.map(({ best }, i) => [x(i + 1), at(best)] as const))}
        />
        <path
          class="chart__line plateau-sheet__line"
          d={linePath(seen.map(({ loss }, i) => [x(i + 1), at(loss)] as const))}
        />
        {seen.map(({ loss, waited, isReduced }, i) => (
          <circle
            key={i}
            class={waited > 0 || isReduced ? 'plateau-sheet__bad' : 'plateau-sheet__good'}
            cx={x(i + 1)}
            cy={at(loss)}
            r="3.2"
          />
        ))}
      </Chart>
      {drawn !== null && (
        <Pen
          losses={drawn}
          place={(i) => [x(i + 1), at(drawn[i]!)]}
          size={[width, height]}
          onDraw={onDraw}
        />
      )}
    </div>
  );
}
