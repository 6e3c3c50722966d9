import { formatNumber } from '../../experiments/format-number.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { MathSpans } from '../kit/graph/MathText.tsx';
import type { Trace } from './model.ts';

interface UnitGraphProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly ran: boolean;
}

/** z → a → L: values above, gradients below, each local slope on its wire. */
export function UnitGraph({ size, trace, ran }: UnitGraphProps) {
  const { width, narrow } = size;
  const [square, circle] = narrow ? [17, 20] : [23, 27];
  const margin = narrow ? 36 : 70;
  const at = { z: margin, a: width / 2, L: width - margin };
  const y = 70;
  const text = (value: number) => formatNumber(value);
  /** `not a number` is too long under a node near the edge. */
  const short = (value: number) => (Number.isNaN(value) ? 'NaN' : text(value));
  return (
    <svg class="chart cancellation__graph" width={width} height={132} aria-hidden="true">
      <Wire
        from={at.z + square}
        to={at.a - circle}
        y={y}
        local="a(1-a)"
        value={text(trace.unitSlope)}
        narrow={narrow}
        ran={ran}
      />
      <Wire
        from={at.a + circle}
        to={at.L - circle}
        y={y}
        local="(a-y)/(a(1-a))"
        value={ran ? text(trace.lossSlope) : null}
        narrow={narrow}
        ran={ran}
      />
      <rect
        class="cancellation__node"
        x={at.z - square}
        y={y - square}
        width={2 * square}
        height={2 * square}
        rx="2"
      />
      <circle class="cancellation__node" cx={at.a} cy={y} r={circle} />
      <circle class="cancellation__node" cx={at.L} cy={y} r={circle} />
      <circle class="cancellation__node" cx={at.L} cy={y} r={circle - 5} />
      <Sign x={at.z} y={y} tex="z" narrow={narrow} />
      <Sign x={at.a} y={y} tex="\sigma" narrow={narrow} />
      <Sign x={at.L} y={y} tex="L" narrow={narrow} />
      <Numbers x={at.z} y={y} value={text(trace.z)} gradient={ran ? short(trace.naive) : null} />
      <Numbers
        x={at.a}
        y={y}
        name="a"
        value={text(trace.a)}
        gradient={ran ? short(trace.lossSlope) : null}
      />
      <Numbers x={at.L} y={y} value={short(trace.loss)} gradient={ran ? '1' : null} />
    </svg>
  );
}

interface WireProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly local: string;
  /** Null while it is not known. */
  readonly value: string | null;
  readonly narrow: boolean;
  /** Whether the gradient has come back along it. */
  readonly ran: boolean;
}

function Wire({ from, to, y, local, value, narrow, ran }: WireProps) {
  const middle = (from + to) / 2;
  const [start, end] = [from + 6, to - 6];
  return (
    <g>
      <path class="cancellation__forward" d={`M${start} ${y - 3}H${end - 7}`} />
      <path class="cancellation__forward-head" d={`M${end} ${y - 3}l-8 -4v8z`} />
      {ran && <path class="cancellation__backward" d={`M${end} ${y + 4}H${start + 7}`} />}
      {ran && <path class="cancellation__backward-head" d={`M${start} ${y + 4}l8 -4v8z`} />}
      {!narrow && (
        <text class="cancellation__local" x={middle} y={y - 32} text-anchor="middle">
          <MathSpans tex={local} size={16} />
        </text>
      )}
      <text class="cancellation__local-value" x={middle} y={y - 12} text-anchor="middle">
        {value === null ? '' : `× ${value}`}
      </text>
    </g>
  );
}

function Sign({ x, y, tex, narrow }: { x: number; y: number; tex: string; narrow: boolean }) {
  return (
    <text class="cancellation__symbol" x={x} y={y + 6} text-anchor="middle">
      <MathSpans tex={tex} size={narrow ? 19 : 22} />
    </text>
  );
}

interface NumbersProps {
  readonly x: number;
  readonly y: number;
  readonly name?: string;
  readonly value: string;
  /** Null while it is not known. */
  readonly gradient: string | null;
}

function Numbers({ x, y, name, value, gradient }: NumbersProps) {
  return (
    <>
      <text class="cancellation__value" x={x} y={y - 40} text-anchor="middle">
        {name !== undefined && <MathSpans tex={name} size={17} />}
        <tspan dx={name === undefined ? undefined : 6}>▸ {value}</tspan>
      </text>
      <text class="cancellation__gradient" x={x} y={y + 52} text-anchor="middle">
        {gradient === null ? '◃' : `◂ ${gradient}`}
      </text>
    </>
  );
}
