import type { ComponentChildren } from 'preact';
import { MathText } from './Sentence.tsx';
import './RulePlate.css';

/** What one input of a node is sent: local slope × upstream = sent. */
interface RuleRow {
  /** The local slope as a formula, `1/z`, and as a number. */
  readonly slope: string;
  readonly local: string;
  readonly upstream: string;
  /** The input it goes to: `x`, or `x, slot 1`. */
  readonly target: string;
  readonly sent: string;
}

interface RulePlateProps {
  /** The node's name. */
  readonly at: string;
  readonly operation: string;
  readonly rows: readonly RuleRow[];
  /** Instead of rows: the forward step `3 × 2 = 6`, a blank to fill. */
  readonly children?: ComponentChildren;
}

/** The local rule at the active node, one row per input. */
export function RulePlate({ at, operation, rows, children }: RulePlateProps) {
  return (
    <div class="rule-plate">
      <p class="rule-plate__head">
        <strong>
          Rule at <MathText text={at} />
        </strong>
        <span>{operation}</span>
      </p>
      {children}
      {rows.map((row) => (
        <div key={row.target} class="rule-plate__row">
          <Cell kind="value" number={row.local}>
            local <MathText text={row.slope} />
          </Cell>
          <span class="rule-plate__sign">×</span>
          <Cell kind="gradient" number={row.upstream}>
            from upstream
          </Cell>
          <span class="rule-plate__sign">=</span>
          <Cell kind="gradient" number={row.sent}>
            sent to <Target text={row.target} />
          </Cell>
        </div>
      ))}
    </div>
  );
}

function Target({ text }: { readonly text: string }) {
  const [name = '', ...rest] = text.split(',');
  return (
    <>
      <MathText text={name} />
      {rest.length > 0 && `,${rest.join(',')}`}
    </>
  );
}

interface CellProps {
  readonly kind: 'value' | 'gradient';
  readonly number: string;
  readonly children: ComponentChildren;
}

function Cell({ kind, number, children }: CellProps) {
  return (
    <span class="rule-plate__cell">
      <small>{children}</small>
      <b class={`rule-plate__number rule-plate__number--${kind}`}>{number}</b>
    </span>
  );
}
