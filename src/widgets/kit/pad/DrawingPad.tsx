import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Switch } from '../controls/Switch.tsx';
import { paint } from '../pixels/paint.ts';
import { themeChanges } from '../pixels/theme.ts';
import { type Drawing, darkest, drawn, type Point } from './drawing.ts';
import './drawing-pad.css';

interface DrawingPadProps {
  readonly label: string;
  /** Pixels along each edge. */
  readonly side: number;
  /** Width on the screen, px. */
  readonly size: number;
  readonly drawing: Drawing;
  /** Called at most once a frame while the pen moves. */
  readonly onDraw: (drawing: Drawing) => void;
  readonly disabled?: boolean;
}

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A square to draw on with mouse, finger, pen or keys: arrows move the cursor, Space puts ink, with Shift
 * the arrows draw, Backspace takes ink away, Ctrl+Z undoes. The ink is on the screen before anybody is told.
 */
export function DrawingPad({
  label,
  side,
  size,
  drawing,
  onDraw,
  disabled = false,
}: DrawingPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const now = useRef(drawing);
  const past = useRef<Drawing[]>([]);
  const pen = useRef<Point | null>(null);
  const frame = useRef(0);
  const [undoable, setUndoable] = useState(0);
  const [erases, setErases] = useState(false);
  const [cursor, setCursor] = useState<Point | null>(null);

  const repaint = () => {
    if (canvas.current) paint(canvas.current, { values: now.current, height: side, width: side, full: darkest, tone: 'ink' }); // biome-ignore format: one line
  };
  // Before the next event can come: what was rendered a moment ago must not wipe out a stroke made since.
  useLayoutEffect(() => {
    // Ink that the figure has not been told of, or that is still coming, is newer than what it knows.
    if (pen.current === null && frame.current === 0) now.current = drawing;
    repaint();
  }, [drawing]);
  useSignalEffect(() => {
    void themeChanges().value;
    repaint();
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const tell = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      onDraw(now.current);
    });
  };
  const show = (next: Drawing) => {
    now.current = next;
    repaint();
    tell();
  };
  const remember = () => {
    past.current = [...past.current.slice(-49), now.current];
    setUndoable(past.current.length);
  };
  const undo = () => {
    const last = past.current.pop();
    setUndoable(past.current.length);
    if (last) show(last);
  };
  const place = (event: PointerEvent): Point => {
    const box = canvas.current!.getBoundingClientRect();
    return { x: ((event.clientX - box.left) * side) / box.width, y: ((event.clientY - box.top) * side) / box.height }; // biome-ignore format: one line
  };
  const down = (event: JSX.TargetedPointerEvent<HTMLCanvasElement>) => {
    if (disabled || event.button > 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCursor(null);
    remember();
    pen.current = place(event);
    show(drawn(now.current, pen.current, pen.current, { side, erases }));
  };
  const move = (event: JSX.TargetedPointerEvent<HTMLCanvasElement>) => {
    if (pen.current === null) return;
    const events = event.getCoalescedEvents?.() ?? [];
    let next = now.current;
    for (const one of events.length > 0 ? events : [event]) {
      const to = place(one);
      next = drawn(next, pen.current, to, { side, erases });
      pen.current = to;
    }
    show(next);
  };
  const up = () => {
    pen.current = null;
  };
  const keys = (event: JSX.TargetedKeyboardEvent<HTMLCanvasElement>) => {
    if (disabled) return;
    const at = cursor ?? { x: side / 2, y: side / 2 };
    const step = arrows[event.key];
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      handled();
      undo();
    } else if (step) {
      handled();
      const within = (value: number) => Math.min(side - 0.5, Math.max(0.5, value));
      const to = { x: within(at.x + step[0]), y: within(at.y + step[1]) };
      setCursor(to);
      if (!event.shiftKey) return;
      remember();
      show(drawn(now.current, at, to, { side, erases }));
    } else if (event.key === ' ' || event.key === 'Backspace') {
      handled();
      setCursor(at);
      remember();
      show(drawn(now.current, at, at, { side, erases: erases || event.key === 'Backspace' }));
    }
  };
  return (
    <div class="drawing-pad" style={{ width: `${size}px` }}>
      <div class="drawing-pad__sheet">
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a pad takes the arrows for itself */}
        <canvas
          ref={canvas}
          width={side}
          height={side}
          style={{ width: `${size}px`, height: `${size}px` }}
          role="application"
          aria-roledescription="drawing pad"
          aria-label={`${label}. Arrows move the cursor, Space draws, Shift with arrows draws a line, Backspace erases.`}
          tabIndex={disabled ? -1 : 0}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
          onKeyDown={keys}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && setCursor((old) => old ?? { x: side / 2, y: side / 2 })} // biome-ignore format: one line
          onBlur={() => setCursor(null)}
        />
        {cursor !== null && (
          <span
            class="drawing-pad__cursor"
            aria-hidden="true"
            style={{ left: `${(cursor.x * size) / side}px`, top: `${(cursor.y * size) / side}px` }}
          />
        )}
      </div>
      <div class="drawing-pad__tools">
        <button type="button" class="button" onClick={undo} disabled={disabled || undoable === 0}>
          Undo
        </button>
        <button
          type="button"
          class="button"
          disabled={disabled}
          onClick={() => {
            remember();
            show(new Uint8Array(side * side));
          }}
        >
          Clear
        </button>
        <Switch label="Erase" value={erases} onChange={setErases} disabled={disabled} />
      </div>
    </div>
  );
}
