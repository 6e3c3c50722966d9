import { useMemo, useRef, useState } from 'preact/hooks';
import { random } from '../../../nn/index.ts';
import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Order } from '../../kinds/order.ts';
import { write } from '../../outline.ts';
import { seedOf } from '../../variant/variant.ts';
import { Line } from '../text/Markdown.tsx';
import type { InputsProps } from './Inputs.tsx';
import { placedLines, placeLines } from './texts.ts';

interface LinesProps extends InputsProps {
  readonly exercise: Order;
}

/** Lines to choose from, and the derivation that grows below them: buttons put in, move and take out. */
export function Lines(props: InputsProps) {
  const { exercise } = props.page;
  return exercise.kind === 'order' ? <OwnLines {...props} exercise={exercise} /> : null;
}

function OwnLines({ page, idOf, exercise }: LinesProps) {
  const [said, setSaid] = useState('');
  const host = useRef<HTMLDivElement>(null);
  const placed = placedLines(page.texts);
  const shuffled = useMemo(
    () => random(seedOf(`${exercise.id} lines ${page.work.variant}`)).shuffle(exercise.lines),
    [exercise, page.work.variant],
  );
  const left = shuffled.filter(({ id }) => !placed.includes(id));
  const textOf = (id: string) =>
    write(exercise.lines.find((line) => line.id === id)?.text ?? '', page.parameters);
  const put = (next: readonly string[], news: string, focus: string) => {
    page.put(placeLines(next));
    setSaid(news);
    // The button pressed may be gone: the keyboard goes on at the line, or at the next one to choose.
    requestAnimationFrame(() => host.current?.querySelector<HTMLElement>(focus)?.focus());
  };
  const move = (id: string, by: number) => {
    const from = placed.indexOf(id);
    const rest = placed.filter((one) => one !== id);
    const to = Math.min(rest.length, Math.max(0, from + by));
    const button = by < 0 ? (to === 0 ? 'down' : 'up') : to === rest.length ? 'up' : 'down';
    const next = [...rest.slice(0, to), id, ...rest.slice(to)];
    put(next, `Line ${to + 1}.`, `[data-${button}="${id}"]`);
  };
  const takeOut = (id: string) => {
    const rest = placed.filter((one) => one !== id);
    put(rest, 'Taken out.', `[data-choose="${id}"]`);
  };
  const keys = (event: KeyboardEvent, id: string) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by !== undefined) move(id, by);
    else if (event.key === 'Delete' || event.key === 'Backspace') takeOut(id);
    else return;
    event.preventDefault();
  };
  return (
    <div class="exercise__order" ref={host}>
      <p class="exercise__order-head" id={idOf('pool')}>
        {left.length === 0 ? 'All lines are placed.' : 'Choose the next line'}
      </p>
      <ul class="exercise__pool" aria-labelledby={idOf('pool')}>
        {left.map(({ id }, at) => (
          <li key={id}>
            <button
              type="button"
              id={at === 0 ? idOf('lines') : undefined}
              data-choose={id}
              class="exercise__line exercise__line--free"
              onClick={() => put([...placed, id], `Line ${placed.length + 1}.`, '[data-choose]')}
            >
              <Line text={textOf(id)} />
            </button>
          </li>
        ))}
      </ul>
      <p class="exercise__order-head exercise__order-head--placed" id={idOf('placed')}>
        Your derivation
      </p>
      <ol class="exercise__placed" aria-labelledby={idOf('placed')}>
        {placed.map((id, at) => (
          <li key={id} class="exercise__line">
            <span class="exercise__line-text">
              <Line text={textOf(id)} />
              {page.checkedPart(id) && (
                <span class="exercise__mark">
                  <Icon name="warning" />
                  Not in this derivation.
                </span>
              )}
            </span>
            <button
              type="button"
              class="tool"
              data-up={id}
              aria-label={`Line ${at + 1} up`}
              disabled={at === 0}
              onClick={() => move(id, -1)}
              onKeyDown={(event) => keys(event, id)}
            >
              ↑
            </button>
            <button
              type="button"
              class="tool"
              data-down={id}
              aria-label={`Line ${at + 1} down`}
              disabled={at === placed.length - 1}
              onClick={() => move(id, 1)}
              onKeyDown={(event) => keys(event, id)}
            >
              ↓
            </button>
            <button
              type="button"
              class="tool"
              aria-label={`Line ${at + 1} out`}
              onClick={() => takeOut(id)}
            >
              <Icon name="cancel" />
            </button>
          </li>
        ))}
      </ol>
      <p class="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
