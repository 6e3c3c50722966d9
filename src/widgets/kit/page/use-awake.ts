import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Whether scripts run here: false at build and in the render that joins the build's. Until then a
 * drawing is a picture: it offers nothing to press, and weighs less.
 */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  useLayoutEffect(() => setAwake(true), []);
  return isAwake;
}
