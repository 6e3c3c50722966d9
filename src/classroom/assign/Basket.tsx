import { useRef } from 'preact/hooks';
import type { ListedChapter } from './catalogue.ts';
import { type Draft, moved, withItem } from './draft.ts';

interface BasketProps {
  readonly draft: Draft;
  readonly chapters: readonly ListedChapter[];
  readonly onChange: (draft: Draft) => void;
}

/** What has been chosen, in the order of the sheet, with its points. */
export function Basket({ draft, chapters, onChange }: BasketProps) {
  const host = useRef<HTMLOListElement>(null);
  const listed = new Map(chapters.flatMap(({ exercises }) => exercises).map((one) => [one.ex, one]));
  const points = draft.items.reduce((sum, item) => sum + item.points, 0);
  const minutes = draft.items.reduce((sum, { ex }) => sum + (listed.get(ex)?.minutes ?? 0), 0);
  const move = (at: number, by: -1 | 1) => {
    onChange(moved(draft, at, by));
    // The focus goes with the exercise.
    requestAnimationFrame(() => {
      const row = host.current?.children[at + by];
      row?.querySelector<HTMLElement>(`[data-move="${by}"]:not(:disabled), [data-move]:not(:disabled)`)?.focus(); // biome-ignore format: one line
    });
  };
  return (
    <section aria-label="Basket">
      <h2>2. Order and points</h2>
      {draft.items.length === 0 ? (
        <p class="assign__small">Nothing is chosen yet.</p>
      ) : (
        <ol class="assign__basket" ref={host}>
          {draft.items.map((item, at) => {
            const title = listed.get(item.ex)?.title ?? item.ex;
            return (
              <li
                key={item.ex}
                onKeyDown={(event) => {
                  const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
                  if (by === undefined) return;
                  event.preventDefault();
                  move(at, by);
                }}
              >
                <span class="assign__title">{title}</span>
                <span class="assign__row">
                  <label>
                    <span class="visually-hidden">Points of {title}</span>
                    <input
                      class="field assign__points"
                      type="number"
                      min={0}
                      max={1000}
                      step="any"
                      value={item.points}
                      onInput={({ currentTarget: { valueAsNumber: value } }) => value >= 0 && value <= 1000 && onChange(withItem(draft, at, { points: value }))}
                    />{' '}
                    {item.points === 1 ? 'point' : 'points'}
                  </label>
                  <button type="button" class="button" data-move={-1} disabled={at === 0} aria-label={`${title}, up`} onClick={() => move(at, -1)}>
                    ↑
                  </button>
                  <button type="button" class="button" data-move={1} disabled={at === draft.items.length - 1} aria-label={`${title}, down`} onClick={() => move(at, 1)}>
                    ↓
                  </button>
                  <button type="button" class="button" aria-label={`Take ${title} out`} onClick={() => onChange({ ...draft, items: draft.items.filter((_, i) => i !== at) })}>
                    ×
                  </button>
                </span>
                <input
                  class="field assign__note"
                  value={item.note ?? ''}
                  maxLength={500}
                  placeholder="A note above it, if you like"
                  aria-label={`Note above ${title}`}
                  onInput={({ currentTarget: { value } }) => {
                    const { note: _note, ...rest } = item;
                    const next = value.trim() === '' ? rest : { ...rest, note: value };
                    onChange({ ...draft, items: draft.items.map((one, i) => (i === at ? next : one)) });
                  }}
                />
              </li>
            );
          })}
        </ol>
      )}
      <p class="assign__small" role="status">
        {draft.items.length} {draft.items.length === 1 ? 'exercise' : 'exercises'}, {points} points,
        about {minutes} minutes.{draft.items.length > 1 && ' Alt with ↑ or ↓ moves a row.'}
      </p>
    </section>
  );
} // biome-ignore format: buttons in one line
