import { MathHtml } from '../../kit/graph/MathText.tsx';
import { PlateHead, RuleRow, SentTo } from '../../kit/marks/RulePlate.tsx';
import type { Check, Plate as PlateContent, PlateRow } from '../steps/plate.ts';

interface PlateProps {
  readonly plate: PlateContent;
  readonly quantities: string;
  /** What was typed and turned out right, said once. */
  readonly praise: string | null;
  /** Lists and matrices of this graph are drawn as bars. */
  readonly hasBars: boolean;
}

/** The rule at work: local slope × upstream = sent, one row per input. */
export function Plate({ plate, quantities, praise, hasBars }: PlateProps) {
  return (
    <div class="rule-plate stepper__plate">
      <PlateHead head={plate.head} name={plate.name} note={plate.operation} />
      {praise !== null && <p class="stepper__praise">✓ {praise}</p>}
      {plate.head === 'Inputs' && (
        <>
          <p class="stepper__hint">
            Press Step to run the first node. Every number can be changed at any time.
          </p>
          <p class="stepper__hint">
            <b class="rule-plate__number--value">▸</b> above a node: its value.{' '}
            <b class="rule-plate__number--gradient">◂</b> below: its gradient, blank until the way
            back.
            {hasBars &&
              ' Bars are the entries of a matrix, up where positive, each matrix to its own largest.'}
          </p>
        </>
      )}
      {plate.forward !== null && (
        <p
          class={`rule-plate__number ${plate.head === 'Seed at' ? 'rule-plate__number--gradient' : 'rule-plate__number--value'}`}
        >
          {plate.forward}
        </p>
      )}
      {plate.named !== null && (
        <p class="stepper__named">
          <MathHtml tex={plate.named} />
        </p>
      )}
      {plate.rows.length > 0 && (
        <div class="stepper__rows">
          {plate.rows.map((row) => (
            <Row key={row.edge} row={row} quantities={quantities} />
          ))}
        </div>
      )}
    </div>
  );
}

function Row({ row, quantities }: { readonly row: PlateRow; readonly quantities: string }) {
  const isShort =
    row.slope !== null && [row.slope, row.upstream, row.sent].every((text) => text.length <= 9);
  return (
    <div class="stepper__row" data-quantity={`${quantities}.${row.to}`}>
      {isShort ? (
        <RuleRow
          slope={row.rule}
          local={row.slope!}
          upstream={row.upstream}
          sent={row.sent}
          to={row.name}
          branch={row.branch}
        />
      ) : (
        <div class="stepper__formula-row">
          <span class="rule-plate__cell">
            <small>
              <SentTo to={row.name} branch={row.branch} />
              {row.shape !== null && `, ${row.shape}`}
            </small>
            <span class="stepper__rule">
              <MathHtml tex={`d${row.name}${row.equals === '' ? '' : ` = ${row.equals}`}`} />
            </span>
          </span>
          <Entries text={row.sent} />
        </div>
      )}
      {row.check !== null && <CheckLine check={row.check} name={row.name} />}
    </div>
  );
}

/** A gradient of several entries, as it stands beside its node. */
function Entries({ text }: { readonly text: string }) {
  return <b class="rule-plate__number--gradient stepper__entries">{text}</b>;
}

/** The gradient beside what nudging the input gives. */
export function CheckLine({ check, name }: { readonly check: Check; readonly name: string }) {
  if (!check.isFinite)
    return <p class="stepper__check">⚠ not a finite number: nothing to check it against</p>;
  return (
    <p class="stepper__check">
      {check.agrees ? '✓' : '⚠'} nudging <MathHtml tex={name} />
      {check.nudged === null ? ', each entry,' : ` gives ${check.nudged},`}{' '}
      {check.difference === '0' ? 'no difference' : `${check.difference} off`}
      {!check.agrees && ': a corner, where slopes differ by side?'}
    </p>
  );
}
