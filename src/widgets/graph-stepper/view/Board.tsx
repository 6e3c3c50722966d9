import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Graph, type GraphProps } from '../../kit/graph/Graph.tsx';
import { hasRoomBeside } from '../../kit/graph/layout/layout.ts';
import { wide } from '../../kit/graph/layout/measures.ts';
import type { PlateSize } from '../steps/plate.ts';
import { Corner } from './Corner.tsx';

interface BoardProps extends Omit<GraphProps, 'plate' | 'plateBottom'> {
  /** Room for the fullest plate of this graph. */
  readonly corner: PlateSize;
  /** The plate. */
  readonly children: ComponentChildren;
}

/** The graph and its rule plate: beside it at the top right where that has room, else under it. */
export function Board({ corner, children, ...graph }: BoardProps) {
  const { size, view } = graph;
  const [bottom, setBottom] = useState(corner.beside);
  const plate = useMemo(() => ({ width: corner.width, height: corner.beside }), [corner]);
  const beside = useMemo(
    () =>
      !size.narrow && hasRoomBeside(view, { measures: wide, width: size.width, keepClear: plate }),
    [view, size.narrow, size.width, plate],
  );
  return (
    <div class={beside ? 'stepper__board stepper__board--beside' : 'stepper__board'}>
      <Graph {...graph} plate={beside ? plate : undefined} plateBottom={bottom} />
      <Corner
        beside={beside}
        width={corner.width}
        height={size.narrow ? corner.narrow : corner.under}
        onHeight={setBottom}
      >
        {children}
      </Corner>
    </div>
  );
}
