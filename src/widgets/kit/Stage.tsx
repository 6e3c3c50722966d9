import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The room a drawing has, in screen pixels. Text in it is never scaled. */
export interface StageSize {
  readonly width: number;
  /** Under 40rem: draw the narrow version. */
  readonly narrow: boolean;
  /** Unlike that of any other drawing on the page: a prefix for ids of markers and patterns. */
  readonly id: string;
}

export type Draw = (size: StageSize) => ComponentChildren;

const narrowBelow = 640;
/** 54.5rem, the widest figure, and a 360 px phone less its margins. */
const wide = 872;
const phone = 324;

/**
 * Calls `draw` with the width it has. A build cannot know that width: there both drawings are made
 * and the style sheet shows the one that fits, so nothing moves when the figure wakes.
 */
export function Stage({ id, draw }: { readonly id: string; readonly draw: Draw }) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => measure(host.current, setWidth), []);
  useEffect(() => {
    if (host.current === null) return;
    const watch = new ResizeObserver(() => measure(host.current, setWidth));
    watch.observe(host.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div class="stage" ref={host}>
      {width === null ? (
        <>
          <div class="stage__wide">{draw({ width: wide, narrow: false, id: `${id}-wide` })}</div>
          <div class="stage__narrow">
            {draw({ width: phone, narrow: true, id: `${id}-narrow` })}
          </div>
        </>
      ) : (
        <div class="stage__measured">{draw({ width, narrow: width < narrowBelow, id })}</div>
      )}
    </div>
  );
}

function measure(host: HTMLElement | null, set: (width: number) => void) {
  const width = host === null ? 0 : Math.floor(host.clientWidth);
  if (width > 0) set(width);
}
