import { type MapName, maps, type ShiftTest, shifted, strideOf } from '../../experiments/convolution/shifts.ts'; // biome-ignore format: one line
import type { StageSize } from '../kit/figure/Stage.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { heads } from './heads.ts';
import { isExact, mapNames, share } from './model.ts';

interface MapsProps {
  readonly size: StageSize;
  readonly test: ShiftTest;
  readonly by: number;
}

const rowsOf = (values: readonly number[]) => {
  const width = Math.round(values.length ** 0.5);
  return Array.from({ length: width }, (_, i) => values.slice(i * width, (i + 1) * width));
};

/** A column for the picture and for each map: as it was, after the shift, and what the best shift back leaves. */
export function Maps({ size: { width, narrow }, test, by }: MapsProps) {
  // A multiple of both sides, so that the rows of all columns stand level.
  const across = 8 * Math.floor(Math.min(136, (width - (narrow ? 36 : 132)) / 4) / 8);
  const grid = (name: string, label: string, values: readonly (readonly (number | null)[])[], full: number) => (
    <NumberGrid name={name} label={label} values={values} cell={Math.floor(across / values.length)} tone={(value) => value / full} hidesNumbers />
  );
  const open = (values: readonly number[]) => rowsOf(values).map((row) => row.map(() => null));
  const column = (map: MapName) => {
    const { before, after, error, moved } = test.results[map];
    const back = shifted(before, moved);
    const full = Math.max(...before.map(Math.abs), 1e-9);
    return (
      <div class="shift-test__column" key={map}>
        <p class="shift-test__head">
          <b>{mapNames[map]}</b>
          <svg class={`shift-test__line shift-test__line--${map}`} width="34" height="14" aria-hidden="true">
            <path d="M0 7H34" />
            <path class="shift-test__mark" transform="translate(17 7)" d={heads[map]} />
          </svg>{' '}
          stride {strideOf[map]}
        </p>
        {grid('before', `${mapNames[map]} before`, rowsOf(before), full)}
        {grid('after', `${mapNames[map]} after the shift`, by === 0 ? open(after) : rowsOf(after), full)}
        {grid(by === 0 ? 'left' : `left: ${share(error)}`, `${mapNames[map]}, left after the best shift back: ${by === 0 ? 'not shifted yet' : isExact(error) ? 'nothing' : share(error)}`, by === 0 ? open(after) : rowsOf(after.map((value, i) => (isExact(error) ? 0 : value - back[i]!))), full)}
      </div>
    );
  };
  return (
    <div class="shift-test">
      <div class="shift-test__column">
        <p class="shift-test__head"><b>picture</b> 8 × 8</p>
        {grid('before', 'Picture before', rowsOf(test.picture), 1)}
        {grid(by === 0 ? 'after' : `moved by ${by}`, `Picture moved by ${by}`, by === 0 ? open(test.moved) : rowsOf(test.moved), 1)}
        <p class="shift-test__said" style={{ width: `${across}px` }}>
          {narrow ? 'Left after the best shift back:' : 'Beside: what is left of each map when it is moved back by as many of its places as fit best. Empty: nothing.'}
        </p>
      </div>
      {maps.map(column)}
    </div>
  );
} // biome-ignore format: one thing a line
