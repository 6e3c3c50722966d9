import { useId } from 'preact/hooks';
import './lanes.css';

interface AddOrRemoveProps<Kind extends string> {
  /** What may be added, by the name that the reader sees. */
  readonly choices: readonly { readonly value: Kind; readonly word: string }[];
  /** Stands in the list while nothing is chosen: `an optimiser …`. */
  readonly prompt: string;
  /** On the button: `Remove Adam`. */
  readonly remove: string;
  readonly mayAdd: boolean;
  readonly mayRemove: boolean;
  readonly onAdd: (kind: Kind) => void;
  readonly onRemove: () => void;
}

/** Who takes part in a figure of several lanes: one more of a list, or one less. */
export function AddOrRemove<Kind extends string>(props: AddOrRemoveProps<Kind>) {
  const { choices, prompt, remove, mayAdd, mayRemove, onAdd, onRemove } = props;
  const id = useId();
  return (
    <div class="lane-who">
      <label class="control__label" for={id}>
        Add
      </label>
      <select
        id={id}
        class="field lane-who__add"
        disabled={!mayAdd}
        value=""
        onChange={(event) => {
          const chosen = choices.find(({ value }) => value === event.currentTarget.value);
          event.currentTarget.value = '';
          if (chosen) onAdd(chosen.value);
        }}
      >
        <option value="">{prompt}</option>
        {choices.map(({ value, word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={!mayRemove} onClick={onRemove}>
        {remove}
      </button>
    </div>
  );
}
