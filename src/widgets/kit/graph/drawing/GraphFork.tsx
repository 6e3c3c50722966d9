import type { ForkState } from '../graph.ts';
import type { Measures } from '../layout/measures.ts';
import { numberWidth } from './GraphMarks.tsx';

interface GraphForkProps {
  readonly x: number;
  readonly top: number;
  readonly fork: ForkState;
  readonly measures: Measures;
  /** How far it may reach to the right of the node's centre. */
  readonly room: number;
}

/** Gradients that meet at a value used more than once: `6 + ▢ = …`, then `6 + 6 = 12`. Where slots do not fit they are counted. */
export function GraphFork({ x, top, fork, measures, room }: GraphForkProps) {
  const wide = measures.name === 'wide';
  const size = measures.number - 1;
  const height = wide ? 28 : 22;
  const plus = wide ? 18 : 8;
  const beforeTotal = wide ? 8 : 4;
  const widths = fork.slots.map((slot) =>
    Math.max(wide ? 30 : 20, slot === null ? 0 : numberWidth(shown(slot), size) + 8),
  );
  const total = fork.total === null ? '= …' : `= ${fork.total.replaceAll('\n', '; ')}`;
  const slotsWidth = widths.reduce((sum, width) => sum + width, 0) + plus * (widths.length - 1);
  const full = slotsWidth + beforeTotal + numberWidth(total, measures.number);
  const start = Math.max(wide ? 8 : 4, x - Math.min(slotsWidth / 2 + 14, 46));
  const baseline = top + height / 2 + 5.5;
  const drawsSlots = start + full <= x + room;
  const count = fork.slots.filter((slot) => slot !== null).length;
  let at = start;
  return (
    <g class="graph__fork">
      {drawsSlots &&
        fork.slots.map((slot, i) => {
          const left = at;
          const width = widths[i]!;
          at += width + plus;
          return (
            <g key={i}>
              <rect
                class={slot === null ? 'graph__slot graph__slot--open' : 'graph__slot'}
                x={left}
                y={top}
                width={width}
                height={height}
                rx="2"
              />
              {slot !== null && (
                <text
                  class="graph__digits"
                  x={left + width / 2}
                  y={baseline}
                  font-size={size}
                  text-anchor="middle"
                >
                  {shown(slot)}
                </text>
              )}
              {i < fork.slots.length - 1 && (
                <text
                  class="graph__plus"
                  x={left + width + plus / 2}
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
        x={drawsSlots ? start + slotsWidth + beforeTotal : x}
        y={baseline}
        font-size={drawsSlots ? measures.number : size}
        text-anchor={drawsSlots ? 'start' : 'middle'}
      >
        {drawsSlots || fork.total !== null ? total : `${count} of ${fork.slots.length} …`}
      </text>
    </g>
  );
}

/** A number, or a tick for what does not fit into a slot. */
const shown = (slot: string) => (slot.includes('\n') || slot.length > 8 ? '✓' : slot);
