import type { PlacedNode } from '../layout.ts';
import type { Measures } from '../measures.ts';
import { captionWidth, extentOf } from './form.ts';

/** A rectangle of the drawing, in px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From a node's outline to its numbers. */
const toNumbers = 8;

/** What a node covers: its outline, its name and value above, its gradient below. */
export function boxesOf(placed: PlacedNode, measures: Measures): readonly Box[] {
  const { node, x, y, radius, form } = placed;
  const around = (width: number, top: number, bottom: number): Box => ({
    left: x - width / 2,
    right: x + width / 2,
    top,
    bottom,
  });
  const outline = around(2 * radius + 8, y - radius - 4, y + radius + 4);
  if (node.kind === 'constant') return [outline];
  const { width, height } = extentOf(node.shape, form, measures);
  const up = y - radius - toNumbers;
  const down = y + radius + toNumbers;
  const value = around(captionWidth(node, form, measures), up - height, up);
  if (placed.forks) {
    const left = Math.max(0, x - fork.reach);
    return [
      outline,
      value,
      { left, right: left + fork.width, top: down, bottom: down + fork.height },
    ];
  }
  return node.receives ? [outline, value, around(width, down, down + height)] : [outline, value];
}

/** About the room of two slots with their sum below; the slots begin this far to the left of the node. */
const fork = { reach: 46, width: 136, height: 46 };

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
