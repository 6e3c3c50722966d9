import type { ComponentChildren } from 'preact';
import { MathHtml } from '../graph/MathText.tsx';
import './RulePlate.css';

interface PlateHeadProps {
  /** What the plate shows: `Rule at`, `Forward`. */
  readonly head: string;
  /** The node's name as math text; empty where it is about none. */
  readonly name: string;
  /** Said on the right: the operation. */
  readonly note: string;
}

/** The first line of a `.rule-plate`. */
export function PlateHead({ head, name, note }: PlateHeadProps) {
  return (
    <p class="rule-plate__head">
      <strong>
        {head} {name !== '' && <MathHtml tex={name} />}
      </strong>
      <span>{note}</span>
    </p>
  );
}

interface RuleRowProps {
  /** The local slope as a formula, `1/z`, and as a number. */
  readonly slope: string;
  readonly local: string;
  readonly upstream: string;
  readonly sent: string;
  /** The input that is sent to, as math text, and which of its branches; 0 where it has only one. */
  readonly to: string;
  readonly branch?: number;
}

/** What one input of a node is sent: local slope × upstream = sent. */
export function RuleRow({ slope, local, upstream, sent, to, branch = 0 }: RuleRowProps) {
  return (
    <div class="rule-plate__row">
      <Cell kind="value" number={local}>
        local <MathHtml tex={slope} />
      </Cell>
      <span class="rule-plate__sign">×</span>
      <Cell kind="gradient" number={upstream}>
        from upstream
      </Cell>
      <span class="rule-plate__sign">=</span>
      <Cell kind="gradient" number={sent}>
        <SentTo to={to} branch={branch} />
      </Cell>
    </div>
  );
}

/** `sent to x, slot 1` */
export function SentTo({ to, branch }: { readonly to: string; readonly branch: number }) {
  return (
    <>
      sent to <MathHtml tex={to} />
      {branch > 0 && `, slot ${branch}`}
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
