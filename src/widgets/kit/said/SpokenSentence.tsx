import { useEffect, useRef } from 'preact/hooks';
import { Sentence } from './Sentence.tsx';

/** What just happened. Its place grows with the longest sentence so far, so that the buttons below stay put. */
export function SpokenSentence({ text }: { readonly text: string }) {
  const host = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const place = host.current;
    if (place === null) return;
    let width = 0;
    let tallest = 0;
    const watch = new ResizeObserver(([entry]) => {
      const size = entry?.borderBoxSize[0];
      if (size === undefined) return;
      const { inlineSize, blockSize } = size;
      if (inlineSize !== width && tallest > 0) {
        // Lines break elsewhere now: measured again without the room it has kept.
        tallest = 0;
        requestAnimationFrame(() => {
          place.style.minHeight = '';
        });
      } else if (blockSize > tallest) {
        tallest = blockSize;
        place.style.minHeight = `${tallest}px`;
      }
      width = inlineSize;
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  return (
    <p class="figure__sentence" ref={host}>
      <Sentence text={text} />
    </p>
  );
}
