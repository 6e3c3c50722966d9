import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface FullScreen {
  readonly on: boolean;
  /** The browser has no full screen for elements (iPhone): the figure covers the page instead. */
  readonly covers: boolean;
  readonly toggle: () => void;
  readonly leave: () => void;
}

export function useFullScreen(host: RefObject<HTMLElement>): FullScreen {
  const [on, setOn] = useState(false);
  const [covers, setCovers] = useState(false);
  useEffect(() => {
    const follow = () =>
      setOn(document.fullscreenElement !== null && document.fullscreenElement === host.current);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const leave = () => {
    setCovers(false);
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
  };
  const enter = () => {
    if (!document.fullscreenEnabled) return setCovers(true);
    host.current?.requestFullscreen().catch(() => setCovers(true));
  };
  const active = on || covers;
  return { on: active, covers, leave, toggle: () => (active ? leave() : enter()) };
}
