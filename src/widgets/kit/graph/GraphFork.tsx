import { numberWidth } from './GraphMarks.tsx';
import type { ForkState } from './graph.ts';
import type { Measures } from './measures.ts';

/** With more uses than this the slots are counted instead of drawn. */
const mostSlots = 4;

interface GraphForkProps {
  readonly x: number;
  readonly top: number;
  readonly fork: ForkState;
  readonly measures: Measures;
}

/** Gradients that meet at a value used more than once: `6 + ▢ = …`, then `6 + 6 = 12`. */
export function GraphFork({ x, top, fork, measures }: GraphForkProps) {
  const wide = measures.name === 'wide';
  const size = measures.number - 1;
  const height = wide ? 28 : 22;
  const many = fork.slots.length > mostSlots;
  const slots = many ? [] : fork.slots;
  const shown = (slot: string) => (slot.includes('\n') || slot.length > 8 ? '✓' : slot);
  const widths = slots.map((slot) =>
    Math.max(wide ? 30 : 20, slot === null ? 0 : numberWidth(shown(slot), size) + 8),
  );
  const plus = wide ? 18 : 10;
  const all = widths.reduce((sum, width) => sum + width, 0) + plus * Math.max(0, slots.length - 1);
  const count = fork.slots.filter((slot) => slot !== null).length;
  const result = many ? `${count} of ${fork.slots.length}` : '';
  const total =
    fork.total === null
      ? `${result}${many ? ' …' : '= …'}`
      : `= ${fork.total.replaceAll('\n', '; ')}`;
  const start = Math.max(wide ? 8 : 4, x - Math.min(all / 2 + 14, 46));
  const baseline = top + height / 2 + 5.5;
  let at = start;
  return (
    <g class="graph__fork">
      {slots.map((slot, i) => {
        const left = at;
        at += widths[i]! + plus;
        return (
          <g key={i}>
            <rect
              class={slot === null ? 'graph__slot graph__slot--open' : 'graph__slot'}
              x={left}
              y={top}
              width={widths[i]}
              height={height}
              rx="2"
            />
            {slot !== null && (
              <text
                class="graph__digits"
                x={left + widths[i]! / 2}
                y={baseline}
                font-size={size}
                text-anchor="middle"
              >
                {shown(slot)}
              </text>
            )}
            {i < slots.length - 1 && (
              <text
                class="graph__plus"
                x={left + widths[i]! + plus / 2}
                y={baseline}
                font-size="14"
                text-anchor="middle"
              >
                +
              </text>
            )}
          </g>
        );
      })}
      <text
        class="graph__digits"
        x={start + all + (wide ? 8 : 5)}
        y={baseline}
        font-size={measures.number}
      >
        {total}
      </text>
    </g>
  );
}
