import { useRef } from 'preact/hooks';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { MathSpans } from '../kit/graph/MathText.tsx';
import { nameOf, neighbour, type Part, parts, type State, weightTex } from './model.ts';

interface NetProps {
  readonly size: StageSize;
  readonly part: Part;
  readonly orientation: State['orientation'];
  readonly onChoose: (part: Part) => void;
}

const sizes = [3, 4, 1];
const height = 340;

/** The network: whatever the pointer or the keys are on says its name. One stop for the Tab key; arrows walk the parts. */
export function Net({ size, part, orientation, onChoose }: NetProps) {
  const host = useRef<SVGSVGElement>(null);
  const { width, narrow } = size;
  const radius = narrow ? 19 : 25;
  const margin = radius + (narrow ? 4 : 60);
  const at = (layer: number, unit: number) => ({
    x: margin + (layer * (width - 2 * margin)) / 2,
    y: height / 2 + (unit - ((sizes[layer] ?? 1) + 1) / 2) * 82,
  });
  const walk = (event: KeyboardEvent) => {
    const next = neighbour(part, event.key);
    if (nameOf(next) === nameOf(part)) return;
    event.preventDefault();
    onChoose(next);
    host.current?.querySelector<SVGElement>(`[data-part="${nameOf(next)}"]`)?.focus();
  };
  const drawn = [...parts].sort((a, b) => rank(a, part) - rank(b, part));
  return (
    <svg
      ref={host}
      class="notation-net"
      width={width}
      height={height}
      role="group"
      aria-label="A network of three inputs, four hidden units and one output; arrow keys walk its units and weights"
      onKeyDown={walk}
    >
      {drawn.map((one) => {
        const isChosen = nameOf(one) === nameOf(part);
        const common = {
          key: nameOf(one),
          'data-part': nameOf(one),
          role: 'button',
          tabIndex: isChosen ? 0 : -1,
          'aria-pressed': isChosen,
          'aria-label': labelOf(one),
          onPointerEnter: () => onChoose(one),
          onClick: () => onChoose(one),
          onFocus: () => isChosen || onChoose(one),
        } as const;
        if (one.kind === 'weight') {
          const [a, b] = [at(one.layer - 1, one.from), at(one.layer, one.to)];
          const line = { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
          const place = { x: (2 * a.x + 3 * b.x) / 5, y: (2 * a.y + 3 * b.y) / 5 - 8 };
          return (
            <g
              {...common}
              class={
                isChosen ? 'notation-net__wire notation-net__wire--chosen' : 'notation-net__wire'
              }
            >
              <line {...line} class="notation-net__reach" />
              <line {...line} class="notation-net__line" />
              {isChosen && (
                <text {...place} class="notation-net__name" text-anchor="middle">
                  <MathSpans tex={weightTex(one, orientation)} size={19} />
                </text>
              )}
            </g>
          );
        }
        const { x, y } = at(one.layer, one.unit);
        return (
          <g
            {...common}
            class={
              isChosen ? 'notation-net__unit notation-net__unit--chosen' : 'notation-net__unit'
            }
          >
            {one.layer === 0 ? (
              <rect x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} rx="2" />
            ) : (
              <circle cx={x} cy={y} r={radius} />
            )}
            {one.layer === 2 && <circle cx={x} cy={y} r={radius - 4} />}
            {isChosen && <circle class="notation-net__ring" cx={x} cy={y} r={radius + 6} />}
            <text x={x} y={y + 6} text-anchor="middle">
              <MathSpans tex={texOf(one)} size={narrow ? 15 : 18} />
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Wires lie below units, and what is chosen above its like. */
const rank = (one: Part, chosen: Part): number =>
  (one.kind === 'unit' ? 2 : 0) + (nameOf(one) === nameOf(chosen) ? 1 : 0);

const texOf = ({ layer, unit }: Extract<Part, { kind: 'unit' }>): string =>
  layer === 0 ? `x_${unit}` : layer === 2 ? 'y' : `a_${unit}`;

const labelOf = (part: Part): string =>
  part.kind === 'unit'
    ? part.layer === 0
      ? `input ${part.unit}`
      : part.layer === 2
        ? 'output'
        : `hidden unit ${part.unit}`
    : `weight from unit ${part.from} of layer ${part.layer - 1} to unit ${part.to} of layer ${part.layer}`;
