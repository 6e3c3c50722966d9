import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

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
  useEffect(() => {
    if (!beside || host.current === null) return;
    // Told by the browser after it has laid out the page: asking here would make it do so twice a step.
    const watch = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      if (height > 0) onHeight(height);
    });
    watch.observe(host.current);
    return () => watch.disconnect();
  }, [beside]);
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
