import type {
  Kernel,
  Walk as Result,
  WalkConfig,
} from '../../experiments/convolution/window-walk.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import type { Here } from './model.ts';

interface WalkProps {
  readonly size: StageSize;
  readonly walk: Result;
  readonly config: WalkConfig;
  readonly here: Here | null;
}

const channel = (values: Kernel, k: number) => values.map((row) => row.map((numbers) => numbers[k]!)); // biome-ignore format: one line

/** The picture with its padding and the window on it, the kernel, and the map as far as it is known. */
export function Walk({ size, walk, config, here }: WalkProps) {
  const { side, padding, channels } = config;
  const padded = side + 2 * padding;
  const f = walk.kernel.length;
  const most = size.narrow ? size.width - 6 : Math.min(360, size.width * 0.42);
  const cell = Math.min(48, Math.floor((channels > 1 && !size.narrow ? most / 1.5 : most) / padded));
  const small = Math.min(cell, Math.floor(Math.min(170, size.width / 2 - 12) / Math.max(f, walk.rows || 1)), 44);
  const largest = Math.max(...walk.picture.flat(2).map(Math.abs), 1);
  const heaviest = Math.max(...walk.kernel.flat(2).map(Math.abs), 1e-9);
  const strongest = Math.max(...walk.map.flat().map(Math.abs), 1e-9);
  const active = here?.terms[here.done - 1];
  const reached = here === null ? -1 : here.i * walk.columns + here.j;
  const isWhole = here !== null && here.done === here.terms.length;
  return (
    <div class="kernel-stepper">
      {Array.from({ length: channels }, (_, k) => (
        <div class="kernel-stepper__pair" key={k}>
          <NumberGrid
            name={channels > 1 ? `picture x, channel ${k}` : `picture x, ${side} × ${side}${padding > 0 ? `, ${padding} of padding` : ''}`}
            label={`Picture, ${padded} by ${padded} with its padding: ${channel(walk.picture, k).map((row) => row.join(' ')).join('; ')}`}
            values={Array.from({ length: padded }, (__, i) => Array.from({ length: padded }, (___, j) => walk.picture[i - padding]?.[j - padding]?.[k] ?? 0))}
            cell={cell}
            tone={(value) => Math.abs(value) / largest}
            isPale={(i, j) => walk.picture[i - padding]?.[j - padding] === undefined}
            isMarked={(i, j) => here?.terms.some((term) => term.channel === k && term.row + padding === i && term.column + padding === j) ?? false}
            isActive={(i, j) => !isWhole && active?.channel === k && active.row + padding === i && active.column + padding === j}
          />
          <NumberGrid
            name={`kernel w${config.isFlipped ? ', flipped' : ''}`}
            label={`Kernel: ${channel(walk.kernel, k).map((row) => row.join(' ')).join('; ')}`}
            values={channel(walk.kernel, k)}
            cell={small}
            of="parameter"
            tone={(value) => Math.abs(value) / heaviest}
            isActive={(u, v) => !isWhole && active?.channel === k && active.u === u && active.v === v}
          />
        </div>
      ))}
      {walk.rows > 0 && (
        <NumberGrid
          name={`map z, ${walk.rows} × ${walk.columns}`}
          label={`Map, ${walk.rows} by ${walk.columns}: ${reached + (isWhole ? 1 : 0)} of ${walk.rows * walk.columns} numbers known`}
          values={walk.map.map((row, i) => row.map((value, j) => (i * walk.columns + j < reached + (isWhole ? 1 : 0) ? value : null)))}
          cell={small}
          tone={(value) => Math.abs(value) / strongest}
          isActive={(i, j) => i === here?.i && j === here.j}
        />
      )}
    </div>
  );
} // biome-ignore format: one thing a line
