import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useAwake } from '../../widgets/kit/page/use-awake.ts';

/** A 360 px phone less its margins: what a build draws. */
export const phone = 324;

/** The narrowest window that the book is made for, less its margins: what fits there fits every phone. */
const narrowest = 284;

/** The column of the book's text: no drawing of an exercise is wider. */
const column = 592;

/**
 * An exercise on a page of its own may be looked at for long before it is used, and sleeps until then: the build draws
 * it for every width. In a chapter it wakes before it is seen, so a phone's drawing is enough.
 */
export const IsAlone = createContext(false);

interface EveryWidthProps {
  /** What there is room for, once that is known. */
  readonly width: number;
  /** @param name tells the ids of two drawings apart */
  readonly draw: (width: number, name: string) => ComponentChildren;
}

/** A drawing; asleep on a page of its own there are two, and the page shows the one that it has room for. */
export function EveryWidth({ width, draw }: EveryWidthProps) {
  const isAlone = useContext(IsAlone);
  const isAwake = useAwake();
  if (isAwake || !isAlone) return <>{draw(Math.min(width, column), '')}</>;
  return (
    <>
      <div class="exercise__at-phone">{draw(narrowest, '-phone')}</div>
      <div class="exercise__at-column">{draw(column, '-column')}</div>
    </>
  );
}
