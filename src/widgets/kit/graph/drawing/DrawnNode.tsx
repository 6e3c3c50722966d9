import type { ForkState } from '../graph.ts';
import type { Layout, PlacedNode } from '../layout/layout.ts';
import { boxesOf, overlap } from '../layout/numbers/boxes.ts';
import { MathSpans } from '../MathText.tsx';
import { mathPlain } from '../math-text.ts';
import { mathWidth } from '../math-width.ts';
import { GraphFork } from './GraphFork.tsx';
import { MarkedNumber } from './GraphMarks.tsx';

interface DrawnNodeProps {
  readonly placed: PlacedNode;
  readonly layout: Layout;
  readonly value: string | null;
  readonly gradient: string | null;
  /** What bars show. */
  readonly valueEntries: readonly number[] | undefined;
  readonly gradientEntries: readonly number[] | undefined;
  readonly fork: ForkState | undefined;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isMarked: boolean;
  readonly isFocus: boolean;
  readonly showsValue: boolean;
  readonly showsGradient: boolean;
  readonly showsShape: boolean;
  readonly quantity: string;
  readonly isAwake: boolean;
  readonly onFocus: (id: string) => void;
}

/** A node with its name and value above, its gradient or its slots below. */
export function DrawnNode(props: DrawnNodeProps) {
  const {
    placed,
    layout,
    value,
    gradient,
    fork,
    isActive,
    isAwake,
    isFocus,
    showsValue,
    showsGradient,
    showsShape,
    quantity,
    onFocus,
  } = props;
  const { node, x, y, radius } = placed;
  const { measures } = layout;
  const grow = isActive ? 3 : 0;
  const isGiven = node.kind !== 'computed';
  const name =
    node.name === ''
      ? undefined
      : {
          width: mathWidth(node.name, measures.number + 1),
          children: <MathSpans tex={node.name} size={measures.number + 1} />,
        };
  const told = { measures, form: placed.form, shape: node.shape, limit: layout.width };
  const classes = [
    'graph__node',
    `graph__node--${node.kind}`,
    value !== null && 'graph__node--known',
    isActive && 'graph__node--active',
    props.isChosen && 'graph__node--chosen',
    props.isMarked && 'graph__node--marked',
  ];
  const named = { 'data-of': node.id, 'data-quantity': quantity };
  const button = {
    role: 'button' as const,
    tabindex: isFocus ? 0 : -1,
    'aria-label': spoken(placed, value, gradient),
    'data-node': node.id,
    onFocus: () => onFocus(node.id),
  };
  return (
    <g class={classes.filter(Boolean).join(' ')} {...(isAwake && named)}>
      <g class="graph__button" {...(isAwake && button)}>
        {isAwake && (
          <rect
            class="graph__target"
            x={x - radius - 6}
            y={y - radius - 30}
            width={2 * radius + 12}
            height={2 * radius + 60}
          />
        )}
        <Outline {...placed} />
        {isActive && <Ring {...placed} />}
        {node.opens !== null && (
          <g class="graph__opens" data-opens={node.opens}>
            <circle class="graph__target" cx={x + radius * 0.76} cy={y + radius * 0.76} r="12" />
            <path d={plusAt(x + radius * 0.76, y + radius * 0.76)} />
          </g>
        )}
      </g>
      <g class="graph__texts" aria-hidden={isAwake || undefined}>
        <Sign placed={placed} size={measures.symbol} />
        {showsValue && (
          <MarkedNumber
            kind="value"
            x={x}
            y={y - radius - 8 - grow}
            text={value}
            entries={props.valueEntries}
            name={isGiven ? undefined : name}
            {...told}
          />
        )}
        {showsShape && (
          <text
            class="graph__shape"
            x={x + radius + 9}
            y={placed.risesOut ? y + 22 : y - 11}
            font-size="13"
          >
            {shapeText(node.shape)}
          </text>
        )}
        {fork !== undefined && (
          <GraphFork
            x={x}
            top={y + radius + 8 + grow}
            fork={fork}
            measures={measures}
            room={roomRight(layout, placed)}
          />
        )}
        {fork === undefined && showsGradient && (
          <MarkedNumber
            kind="gradient"
            x={x}
            y={y + radius + 8 + grow}
            text={gradient}
            entries={props.gradientEntries}
            {...told}
          />
        )}
      </g>
    </g>
  );
}

/** How far the numbers below a node may reach to its right: to what the next nodes cover. */
function roomRight({ nodes, width, measures }: Layout, { x, y, radius }: PlacedNode): number {
  const below = { left: x, right: width, top: y + radius + 8, bottom: y + radius + 54 };
  const ends = [...nodes.values()]
    .filter((other) => other.x > x)
    .flatMap((other) => boxesOf(other, measures))
    .flatMap((box) => (overlap(box, below) ? box.left - x - 6 : []));
  return Math.min(width - x - 4, ...ends);
}

interface SquareProps {
  readonly class: string;
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly corner: number;
}

/** A square around its middle, 2 · `half` wide. */
function Square({ class: name, x, y, half, corner }: SquareProps) {
  return (
    <rect class={name} x={x - half} y={y - half} width={2 * half} height={2 * half} rx={corner} />
  );
}

function Outline({ node, x, y, radius }: PlacedNode) {
  if (node.kind !== 'computed')
    return <Square class="graph__outline" x={x} y={y} half={radius} corner={2} />;
  return (
    <>
      <circle class="graph__outline" cx={x} cy={y} r={radius} />
      {node.output && <circle class="graph__inner" cx={x} cy={y} r={radius - 4.5} />}
    </>
  );
}

/** A small disc with a plus on the outline: this node can be opened. */
const plusAt = (x: number, y: number) =>
  `M${x - 7} ${y}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M${x - 3.5} ${y}h7M${x} ${y - 3.5}v7`;

/** The dotted ring of the active node, centred 4 px outside its outline. */
function Ring({ node, x, y, radius }: PlacedNode) {
  const outer = radius + 5.5;
  return node.kind === 'computed' ? (
    <circle class="graph__ring" cx={x} cy={y} r={outer} />
  ) : (
    <Square class="graph__ring" x={x} y={y} half={outer} corner={4} />
  );
}

/** Large for one sign, smaller for a word, so that it stays within its node. */
function Sign({
  placed: { node, x, y, radius },
  size,
}: {
  readonly placed: PlacedNode;
  readonly size: number;
}) {
  const largest = node.kind === 'computed' && mathPlain(node.symbol).length === 1 ? size + 2 : size;
  const word =
    /[a-z]{2}/i.test(mathPlain(node.symbol)) && node.kind === 'computed' ? size - 5 : largest;
  const fitting = (2 * radius - 10) / (mathWidth(node.symbol, 100) / 100);
  const drawn = Math.max(13, Math.round(Math.min(word, fitting)));
  return (
    <text class="graph__symbol" x={x} y={y + drawn * 0.33} text-anchor="middle" font-size={drawn}>
      <MathSpans tex={node.symbol} size={drawn} />
    </text>
  );
}

const shapeText = (shape: readonly number[]) => (shape.length === 0 ? '1' : shape.join('×'));

function spoken({ node }: PlacedNode, value: string | null, gradient: string | null): string {
  const name = mathPlain(node.name || node.symbol);
  const parts = [
    node.operation === '' ? `${name}, ${node.kind}` : `${name}, ${node.operation}`,
    value === null ? 'value not computed yet' : `value ${value.replaceAll('\n', '; ')}`,
    gradient === null ? '' : `gradient ${gradient.replaceAll('\n', '; ')}`,
    node.opens === null ? '' : 'can be opened',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
