import { useEffect, useRef, useState } from 'preact/hooks';

/** Between two announcements: less, and a voice is cut off in the middle of a word. */
const quietMs = 900;

/** Says each new sentence politely; while sentences come fast, only the last one. Silent at the start. */
export function Narration({ text }: { readonly text: string }) {
  const [said, say] = useState('');
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => say(text), quietMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span class="visually-hidden" role="status" aria-live="polite">
      {said}
    </span>
  );
}
