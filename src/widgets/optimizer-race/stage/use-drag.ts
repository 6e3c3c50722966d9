import { batch } from '@preact/signals';
import type { RefObject } from 'preact';
import type { Axis } from '../../kit/chart/axis.ts';
import type { Drag } from '../use-race.ts';

interface DragOptions {
  readonly host: RefObject<HTMLElement>;
  readonly x: Axis;
  readonly y: Axis;
  readonly at: readonly [x: number, y: number];
  /** Hears where a key has moved it; absent where it may not be moved. */
  readonly onMove: ((x: number, y: number) => void) | undefined;
  readonly drag: Drag;
}

const directions: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Parts of the map's width and height that a key moves by. */
const steps = 100;

/** A point of a map that follows a pointer pressed anywhere on it, or the arrow keys; it stays on the map. */
export function useDrag({ host, x, y, at, onMove, drag }: DragOptions) {
  const move = (a: number, b: number) => onMove?.(onAxis(a, x), onAxis(b, y));
  const follow = (event: PointerEvent) => {
    const box = host.current?.getBoundingClientRect();
    if (!onMove || !box || (event.type !== 'pointerdown' && event.buttons === 0)) return;
    drag.at.value = [
      onAxis(x.invert(event.clientX - box.left), x),
      onAxis(y.invert(event.clientY - box.top), y),
    ];
  };
  const drop = () => {
    const to = drag.at.peek();
    if (!to) return;
    batch(() => {
      drag.at.value = null;
      onMove?.(...to);
    });
  };
  const grab = (event: PointerEvent) => {
    if (!onMove || event.button !== 0) return;
    host.current?.setPointerCapture(event.pointerId);
    follow(event);
  };
  const steer = (event: KeyboardEvent) => {
    const [dx, dy] = directions[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    move(at[0] + dx * stepOf(x), at[1] + dy * stepOf(y));
  };
  return {
    pointer: {
      onPointerDown: grab,
      onPointerMove: follow,
      onPointerUp: drop,
      onPointerCancel: drop,
    },
    steer,
  };
}

const stepOf = ({ domain: [low, high] }: Axis) => (high - low) / steps;

/** The nearest number of an axis, in whole steps. */
function onAxis(value: number, axis: Axis): number {
  const step = stepOf(axis) / 2;
  const [low, high] = axis.domain;
  const kept = Math.min(high, Math.max(low, value));
  return Number((Math.round(kept / step) * step).toPrecision(4));
}
