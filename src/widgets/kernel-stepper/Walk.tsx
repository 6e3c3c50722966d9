import type { Kernel, Walk as Result, WalkConfig } from '../../experiments/convolution/window-walk.ts'; // biome-ignore format: one line
import type { StageSize } from '../kit/figure/Stage.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { type Here, knownOf, weightText } from './model.ts';

interface WalkProps {
  readonly size: StageSize;
  readonly walk: Result;
  readonly config: WalkConfig;
  readonly here: Here | null;
  /** The reader points at a number of a map. */
  readonly onPlace: (place: readonly [i: number, j: number, k: number]) => void;
}

const channelOf = (values: Kernel, k: number) => values.map((row) => row.map((numbers) => numbers[k]!)); // biome-ignore format: one line
const rowsOf = (values: readonly (readonly number[])[]) => values.map((row) => row.join(' ')).join('; '); // biome-ignore format: one line
const most = (values: readonly number[]) => Math.max(...values.map(Math.abs), 1e-9);

/**
 * The picture with its padding, a row for each channel; beside it the kernels, a column for each filter,
 * and below each column its map as far as it is known. A narrow drawing shows the filter that is at work.
 */
export function Walk({ size, walk, config, here, onPlace }: WalkProps) {
  const { narrow, width } = size;
  const { side, padding, channels } = config;
  const { kernels, maps } = walk;
  const padded = side + 2 * padding;
  const f = kernels[0]!.length;
  const columns = narrow ? [here?.k ?? 0] : kernels.map((_, k) => k);
  const shared = narrow ? width * 0.56 : Math.min(width * 0.42, 300);
  const cell = Math.min(44, Math.floor((channels > 1 ? Math.min(shared, narrow ? 132 : 164) : shared) / padded));
  const room = (narrow ? width * 0.44 : Math.min(160, (width * 0.54) / columns.length)) - 16;
  const small = Math.min(cell, Math.floor(room / f));
  const answer = Math.min(44, Math.floor((narrow ? Math.min(160, width / kernels.length - 12) : room) / (walk.rows || 1)));
  const across = narrow ? undefined : `${Math.max(small * f, answer * walk.rows) + 4}px`;
  const [largest, heaviest, strongest] = [most(walk.picture.flat(2)), most(kernels.flat(3)), most(maps.flat(2))]; // biome-ignore format: one line
  const isWhole = here !== null && here.done === here.terms.length;
  const active = isWhole ? undefined : here?.terms[here.done - 1];
  const known = knownOf(walk, here);
  const places = walk.rows * walk.columns;
  const several = kernels.length > 1;
  // One kernel of several channels: they stand side by side, and their map after them.
  const isAcross = !narrow && !several && channels > 1;
  const map = (k: number) =>
    walk.rows > 0 && (
      <NumberGrid
        key={`z${k}`}
        name={several ? `map k = ${k}` : `map z, ${walk.rows} × ${walk.columns}`}
        label={`Map${several ? ` ${k}` : ''}, ${walk.rows} by ${walk.columns}: ${Math.min(places, Math.max(0, known - k * places))} of ${places} numbers known`}
        values={maps[k]!.map((row, i) => row.map((value, j) => ((k * walk.rows + i) * walk.columns + j < known ? value : null)))}
        cell={answer}
        tone={(value) => value / strongest}
        isActive={(i, j) => k === here?.k && i === here.i && j === here.j}
        onPick={(i, j) => onPlace([i, j, k])}
      />
    );
  return (
    <div class={isAcross ? 'kernel-walk kernel-walk--across' : 'kernel-walk'}>
      {Array.from({ length: channels }, (_, channel) => (
        <div class="kernel-walk__row" key={channel}>
          <NumberGrid
            name={channels > 1 ? `picture, k′ = ${channel}` : `picture x, ${side} × ${side}${padding > 0 ? `, ${padding} of padding` : ''}`}
            label={`Picture, ${padded} by ${padded} with its padding: ${rowsOf(channelOf(walk.picture, channel))}`}
            values={Array.from({ length: padded }, (__, i) => Array.from({ length: padded }, (___, j) => walk.picture[i - padding]?.[j - padding]?.[channel] ?? 0))}
            cell={cell}
            tone={(value) => value / largest}
            isPale={(i, j) => walk.picture[i - padding]?.[j - padding] === undefined}
            isMarked={(i, j) => here?.terms.some((term) => term.channel === channel && term.row + padding === i && term.column + padding === j) ?? false}
            isActive={(i, j) => active?.channel === channel && active.row + padding === i && active.column + padding === j}
          />
          {columns.map((k) => (
            <div class={several && here !== null && k !== here.k ? 'kernel-walk__filter kernel-walk__filter--waits' : 'kernel-walk__filter'} style={{ minWidth: across }} key={k}>
              <NumberGrid
                name={several ? `kernel k = ${k}` : `kernel w${config.isFlipped ? ', flipped' : ''}`}
                label={`Kernel${several ? ` ${k}` : ''}${config.isFlipped ? ', flipped' : ''}: ${rowsOf(channelOf(kernels[k]!, channel))}`}
                values={channelOf(kernels[k]!, channel)}
                cell={small}
                of="parameter"
                write={(w) => weightText(w, f)}
                tone={(value) => value / heaviest}
                isActive={(u, v) => k === here?.k && active?.channel === channel && active.u === u && active.v === v}
              />
              {!narrow && !isAcross && channel === channels - 1 && map(k)}
            </div>
          ))}
        </div>
      ))}
      {(narrow || isAcross) && <div class="kernel-walk__maps">{kernels.map((_, k) => map(k))}</div>}
    </div>
  );
} // biome-ignore format: one thing a line
