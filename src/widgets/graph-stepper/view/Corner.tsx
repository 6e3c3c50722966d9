import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface CornerProps {
  /** Fixed at the top right of the stage; otherwise under the graph. */
  readonly beside: boolean;
  readonly width: number;
  readonly height: number;
  /** Told how tall the plate has become, so that the leader ends at it. */
  readonly onHeight: (height: number) => void;
  readonly children: ComponentChildren;
}

/** The place of the rule plate: always the same, only its leader moves. */
export function Corner({ beside, width, height, onHeight, children }: CornerProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const plate = host.current?.firstElementChild;
    if (plate instanceof HTMLElement && plate.offsetHeight > 0) onHeight(plate.offsetHeight);
  });
  return (
    <div
      class="stepper__corner"
      ref={host}
      style={beside ? { width: `${width}px` } : { minHeight: `${height}px` }}
    >
      {children}
    </div>
  );
}
