import { numberWidth } from '../layout/numbers/form.ts';
import type { DrawnEdge } from './GraphWires.tsx';

/**
 * The numbers that pass now, each on its wire. They come and go in a group of their own: where a child joins
 * or leaves an element, the browser works out the style of all its other children again.
 */
export function GraphPassing({ drawn }: { readonly drawn: readonly DrawnEdge[] }) {
  return (
    <g>
      {drawn.map(({ edge, wire, now }) => {
        if (!isActive(now) || now.label === undefined) return null;
        const { x, y, anchor, room } = wire.label;
        const { text, short } = now.label;
        return (
          <text
            key={edge.id}
            class={`graph__passing graph__passing--${directionOf(now)}`}
            x={x}
            y={y}
            text-anchor={anchor}
          >
            {numberWidth(text, 14) <= room ? text : short}
          </text>
        );
      })}
    </g>
  );
}

/**
 * A pulse along each wire that something passes. Not in the drawing but before it: there the browser moves it
 * without painting the drawing again for every frame.
 */
export function GraphPulses({ drawn }: { readonly drawn: readonly DrawnEdge[] }) {
  return (
    <div class="graph__pulses" aria-hidden="true">
      {drawn.map(({ edge, wire, now }) => {
        if (!isActive(now)) return null;
        const direction = directionOf(now);
        const path = direction === 'backward' ? wire.backward : wire.forward;
        return (
          <span
            key={`${edge.id} ${direction}`}
            class={`graph__pulse graph__pulse--${direction}`}
            style={{ offsetPath: `path('${path}')` }}
          />
        );
      })}
    </div>
  );
}

const isActive = ({ forward, backward }: DrawnEdge['now']) =>
  forward === 'active' || backward === 'active';

const directionOf = ({ backward }: DrawnEdge['now']) =>
  backward === 'active' ? 'backward' : 'forward';
