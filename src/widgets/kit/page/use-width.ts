import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The element's width in pixels, kept up to date; `before` until it has been measured. */
export function useWidth(host: RefObject<HTMLElement>, before: number): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const measure = () => element.clientWidth > 0 && setWidth(element.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return width;
}
