import type { RuleName } from '../../experiments/optimizers/rules.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { Marker } from '../kit/lanes/LanePath.tsx';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { added, branches, members } from './family.ts';

const row = 84;
const boxHeight = 46;

/** From plain descent down: each rule with its marker, and under its name what it added. */
export function Tree({ size: { width, narrow } }: { readonly size: StageSize }) {
  const boxWidth = narrow ? 104 : 190;
  const center = (column: number) => boxWidth / 2 + 2 + (column * (width - boxWidth - 4)) / 2;
  const placeOf = (rule: RuleName) => {
    const { rank, column } = members.find((member) => member.rule === rule)!;
    return [center(column), 4 + rank * row] as const;
  };
  return (
    <svg
      class="chart family"
      width={width}
      height={4 * row + boxHeight + 8}
      role="img"
      aria-label={branches.map(({ from, to }) => `${laneLooks[to].name} comes from ${laneLooks[from].name}`).join(', ')}
    >
      {branches.map(({ from, to }) => {
        const [[x1, y1], [x2, y2]] = [placeOf(from), placeOf(to)];
        const end = y2 - 3;
        // A branch to a later row goes straight down between the boxes before it turns.
        const turn = Math.max(y1 + boxHeight + 2, y2 - row + boxHeight + 2);
        return (
          <path
            key={`${from} ${to}`}
            class="family__branch"
            d={`M${x1} ${y1 + boxHeight + 2}V${turn}C${x1} ${(turn + end) / 2} ${x2} ${(turn + end) / 2} ${x2} ${end}`}
          />
        );
      })}
      {members.map(({ rule }) => {
        const [x, y] = placeOf(rule);
        const left = x - boxWidth / 2;
        const name = rule === 'gradientDescent' && narrow ? 'Descent' : laneLooks[rule].name;
        return (
          <g key={rule}>
            <rect class="family__box" x={left} y={y} width={boxWidth} height={boxHeight} />
            <Marker look={laneLooks[rule]} isChosen={false} at={[left + 16, y + 16]} />
            <text class="chart__strong" x={left + 30} y={y + 21}>
              {name}
            </text>
            <text class="family__added" x={left + (narrow ? 5 : 10)} y={y + 39}>
              {narrow ? short[rule] : added[rule]}
            </text>
          </g>
        );
      })}
    </svg>
  );
} // biome-ignore format: words in one line

/** What fits under a name on a phone. */
const short: Readonly<Record<RuleName, string>> = {
  ...added,
  gradientDescent: 'η g',
  momentum: 'sums directions',
  adagrad: 'by all sizes',
  adadelta: 'in step units',
  adamw: 'decays beside',
};
