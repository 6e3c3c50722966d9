import { useMemo } from 'preact/hooks';
import {
  type FilterName,
  filterNames,
  type Picture,
} from '../../experiments/convolution/filters.ts';
import { Pixels } from '../kit/pixels/Pixels.tsx';
import { mapOf, thumbnail } from './model.ts';

interface GalleryProps {
  readonly picture: Picture;
  readonly rectify: boolean;
  readonly chosen: FilterName;
  readonly disabled: boolean;
  readonly onChoose: (filter: FilterName) => void;
}

/** Screen pixels of the longer side, and pixels of the picture along it at most. */
const [longer, most] = [76, 64];

/** The same picture under every kernel that has a name; a press takes it. */
export function Gallery({ picture, rectify, chosen, disabled, onChoose }: GalleryProps) {
  const small = useMemo(() => thumbnail(picture, most), [picture]);
  const { width, height } = small;
  const maps = useMemo(() => {
    const named = filterNames.filter((name) => name !== 'own');
    return named.map((filter) => ({ filter, map: mapOf(small, { filter, own: '', rectify }) }));
  }, [small, rectify]);
  return (
    <ul class="filter-gallery" aria-label="The picture under every kernel">
      {maps.map(({ filter, map }) => (
        <li key={filter}>
          <button
            type="button"
            class="filter-gallery__choice"
            aria-pressed={filter === chosen}
            disabled={disabled}
            onClick={() => onChoose(filter)}
          >
            <Pixels
              width={width}
              height={height}
              values={map.values}
              across={Math.round((longer * width) / Math.max(width, height))}
              full={Math.max(-map.lowest, map.highest, 1e-9)}
              tone="value"
              opposite="class-a"
            />
            {filter}
          </button>
        </li>
      ))}
    </ul>
  );
}
