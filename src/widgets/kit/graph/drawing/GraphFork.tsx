import type { ForkState } from '../graph.ts';
import type { Measures } from '../layout/measures.ts';
import { numberWidth } from '../layout/numbers/form.ts';

interface GraphForkProps {
  readonly x: number;
  readonly top: number;
  readonly fork: ForkState;
  readonly measures: Measures;
  /** How far it may reach to the right of the node's centre. */
  readonly room: number;
}

/** Sizes of the slots, in px. */
const sizes = {
  wide: { height: 26, least: 30, plus: 18, space: 8, edge: 8 },
  narrow: { height: 22, least: 20, plus: 10, space: 5, edge: 3 },
} as const;

/** The largest shift to the left of the node's centre. */
const reach = 46;

/**
 * Gradients that meet at a value used more than once: `6 + ▢ = …`, then `6 + 6 = 12`. The sum goes below the
 * slots where it does not fit behind them; slots that do not fit either are counted.
 */
export function GraphFork({ x, top, fork, measures, room }: GraphForkProps) {
  const size = measures.number - 1;
  const { height, least, plus, space, edge } = sizes[measures.name];
  const widths = fork.slots.map((slot) =>
    Math.max(least, slot === null ? 0 : numberWidth(shown(slot), size) + 8),
  );
  const total = fork.total === null ? '= …' : `= ${fork.total.replaceAll('\n', '; ')}`;
  const slotsWidth = widths.reduce((sum, width) => sum + width, 0) + plus * (widths.length - 1);
  const full = slotsWidth + space + numberWidth(total, measures.number);
  const start = Math.max(edge, x - Math.min(slotsWidth / 2 + 14, reach));
  const drawsSlots = start + slotsWidth <= x + room;
  const isOneLine = start + full <= x + room;
  const baseline = top + height / 2 + size * 0.34;
  if (!drawsSlots)
    return (
      <g class="graph__fork">
        <text class="graph__digits" x={x} y={baseline} font-size={size} text-anchor="middle">
          {fork.total !== null ? total : counted(fork)}
        </text>
      </g>
    );
  const lefts = widths.map(
    (_, i) => start + widths.slice(0, i).reduce((sum, width) => sum + width + plus, 0),
  );
  return (
    <g class="graph__fork">
      {fork.slots.map((slot, i) => (
        <g key={i}>
          <rect
            class={slot === null ? 'graph__slot graph__slot--open' : 'graph__slot'}
            x={lefts[i]}
            y={top}
            width={widths[i]}
            height={height}
            rx="2"
          />
          {slot !== null && (
            <text
              class="graph__digits"
              x={lefts[i]! + widths[i]! / 2}
              y={baseline}
              font-size={size}
              text-anchor="middle"
            >
              {shown(slot)}
            </text>
          )}
          {i > 0 && (
            <text
              class="graph__plus"
              x={lefts[i]! - plus / 2}
              y={baseline}
              font-size="14"
              text-anchor="middle"
            >
              +
            </text>
          )}
        </g>
      ))}
      <text
        class="graph__digits"
        x={isOneLine ? start + slotsWidth + space : start}
        y={isOneLine ? baseline : top + height + size + 3}
        font-size={isOneLine ? measures.number : size}
      >
        {total}
      </text>
    </g>
  );
}

const counted = ({ slots }: ForkState) =>
  `${slots.filter((slot) => slot !== null).length} of ${slots.length} …`;

/** A number, or a tick for what does not fit into a slot. */
const shown = (slot: string) => (slot.includes('\n') || slot.length > 8 ? '✓' : slot);
