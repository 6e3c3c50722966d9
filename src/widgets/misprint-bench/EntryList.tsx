import { useId } from 'preact/hooks';
import type { EntryText } from './model.ts';

interface EntryListProps {
  readonly entries: readonly EntryText[];
  readonly chosen: string;
  /** Ids of the entries that have run. */
  readonly ran: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly disabled: boolean;
}

/** The slips of the chapter by number and name; one lies on the bench. */
export function EntryList({ entries, chosen, ran, onChoose, disabled }: EntryListProps) {
  const name = useId();
  return (
    <fieldset class="bench__entries" disabled={disabled}>
      <legend class="control__label">Row of the errata</legend>
      <div class="bench__rows">
        {entries.map((entry) => (
          <label key={entry.id} class="bench__entry">
            <input
              class="bench__radio"
              type="radio"
              name={name}
              value={entry.id}
              checked={entry.id === chosen}
              onChange={() => onChoose(entry.id)}
            />
            <span class="bench__id">{entry.id}</span>{' '}
            <span>
              {entry.name}
              {ran.includes(entry.id) && <span class="bench__ran"> · run</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
