import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keepShown, measuredClass } from './keep-shown.ts';

/** The room a drawing has, in screen pixels. Text in it is never scaled. */
export interface StageSize {
  readonly width: number;
  /** Under 40rem: draw the narrow version. */
  readonly narrow: boolean;
  /** Unlike that of any other drawing on the page: a prefix for ids of markers and patterns. */
  readonly id: string;
}

export type Draw = (size: StageSize) => ComponentChildren;

const narrowBelowRem = 40;
/** 54.5rem, the widest figure, and a 360 px phone less its margins. */
const wide = 872;
const phone = 324;
/** A page of A4 or Letter less its margins: as wide as a figure can be on either, and still wide. */
const paper = 656;

/**
 * Calls `draw` with the width it has. A build cannot know that width: there both drawings are made
 * and the style sheet shows the one that fits, so nothing moves when the figure wakes; the other is dropped then.
 */
export function Stage({ id, draw }: { readonly id: string; readonly draw: Draw }) {
  const host = useRef<HTMLDivElement>(null);
  const [shown] = useState(() => keepShown(hostOf(id), { wide, narrow: phone }));
  const [width, setWidth] = useState(shown?.width ?? null);
  useLayoutEffect(() => measure(host.current, setWidth), []);
  useEffect(() => {
    if (host.current === null) return;
    const watch = new ResizeObserver(() => measure(host.current, setWidth));
    watch.observe(host.current);
    const print = () => setWidth(paper);
    const leave = () => measure(host.current, setWidth);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', leave);
    return () => {
      watch.disconnect();
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', leave);
    };
  }, []);
  const sizes: readonly StageSize[] =
    width === null
      ? [
          { width: wide, narrow: false, id: `${id}-wide` },
          { width: phone, narrow: true, id: `${id}-narrow` },
        ].filter(({ narrow }) => shown === null || narrow === shown.narrow)
      : [sized(id, width)];
  return (
    <div class="stage" id={hostOf(id)} ref={host}>
      {sizes.map((size) => (
        <div key={size.narrow ? 'narrow' : 'wide'} class={classOf(size, width !== null)}>
          {draw(size)}
        </div>
      ))}
    </div>
  );
}

const hostOf = (id: string) => `${id}-stage`;

function classOf({ narrow }: StageSize, measured: boolean): string {
  return `stage__${narrow ? 'narrow' : 'wide'}${measured ? ` ${measuredClass}` : ''}`;
}

function sized(id: string, width: number): StageSize {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const narrow = width < narrowBelowRem * rem;
  return { width, narrow, id: `${id}-${narrow ? 'narrow' : 'wide'}` };
}

function measure(host: HTMLElement | null, set: (width: number) => void) {
  const width = host === null ? 0 : Math.floor(host.clientWidth);
  if (width > 0) set(width);
}
