import { MathHtml } from '../../kit/graph/MathText.tsx';
import { PlateHead } from '../../kit/marks/RulePlate.tsx';
import type { NodeCard } from '../steps/node-card.ts';
import { CheckLine } from './Plate.tsx';

interface NodePlateProps {
  readonly card: NodeCard;
  readonly quantities: string;
  readonly onOpen: (frame: string) => void;
  readonly onBack: () => void;
}

/** A node that the reader has chosen: what it holds, its rule, and the way into it. */
export function NodePlate({ card, quantities, onOpen, onBack }: NodePlateProps) {
  const { opens, frame } = card;
  return (
    <div class="rule-plate stepper__plate" data-quantity={`${quantities}.${card.id}`}>
      <PlateHead
        head={card.rules.length > 0 ? 'Rule at' : 'At'}
        name={card.name}
        note={card.operation}
      />
      <div class="stepper__pair">
        <Held kind="value" word="value" numbers={card.value} />
        <Held kind="gradient" word="gradient" numbers={card.gradient} />
      </div>
      {card.rules.map(({ name, rule }) => (
        <p key={name} class="stepper__rule">
          <MathHtml tex={rule} />
        </p>
      ))}
      {card.check !== null && <CheckLine check={card.check} name={card.name} />}
      <div class="stepper__buttons">
        {opens !== null && (
          <button type="button" class="button" onClick={() => onOpen(opens)}>
            Open this node
          </button>
        )}
        {frame !== null && (
          <button type="button" class="button" onClick={() => onOpen(frame)}>
            Close its function
          </button>
        )}
        <button type="button" class="button" onClick={onBack}>
          Back to the step
        </button>
      </div>
    </div>
  );
}

interface HeldProps {
  readonly kind: 'value' | 'gradient';
  readonly word: string;
  readonly numbers: NodeCard['value'];
}

/** One number, or the entries of a small matrix as a table. */
function Held({ kind, word, numbers }: HeldProps) {
  const label = numbers?.shape ? `${word}, ${numbers.shape}` : word;
  return (
    <div class="rule-plate__cell">
      <small>{label}</small>
      {numbers === null ? (
        <b class="stepper__unknown">not yet</b>
      ) : numbers.rows.length === 1 && numbers.rows[0]!.length === 1 ? (
        <b class={`rule-plate__number rule-plate__number--${kind}`}>{numbers.rows[0]![0]}</b>
      ) : (
        <table class={`stepper__matrix rule-plate__number--${kind}`} aria-label={label}>
          <tbody>
            {numbers.rows.map((row, i) => (
              <tr key={i}>
                {row.map((entry, j) => (
                  <td key={j}>{entry}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
