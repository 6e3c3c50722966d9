import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { SeedBox } from '../controls/SeedBox.tsx';
import { Icon, type IconName } from '../marks/icons.tsx';
import { ShareButton } from './ShareButton.tsx';
import type { FullScreen } from './use-full-screen.ts';

/** The run's seed: an integer from 0 to 4294967295, and what happens when the reader changes it. */
export interface Seed {
  readonly value: number;
  readonly set: (seed: number) => void;
}

interface FigureToolsProps {
  readonly as: string;
  readonly seed?: Seed | undefined;
  readonly share: () => string;
  readonly table?: { readonly shown: boolean; readonly toggle: () => void } | undefined;
  readonly fullScreen: FullScreen;
  readonly hide: readonly string[];
  readonly lock: readonly string[];
  readonly children?: ComponentChildren;
}

/** Seed n, Share, Table, Full screen: in the head, on phones the figure's bottom row. */
export function FigureTools({
  as,
  seed,
  share,
  table,
  fullScreen,
  hide,
  lock,
  children,
}: FigureToolsProps) {
  const [seedOpen, setSeedOpen] = useState(false);
  const seedId = useId();
  const shows = (tool: string) => !hide.includes(tool);
  return (
    <>
      <div class="figure__tools">
        {children}
        {seed !== undefined && shows('seed') && (
          <Tool
            icon="seed"
            word={`Seed ${seed.value}`}
            expanded={seedOpen}
            controls={seedOpen ? seedId : undefined}
            disabled={lock.includes('seed')}
            onClick={() => setSeedOpen(!seedOpen)}
          />
        )}
        {shows('share') && <ShareButton as={as} share={share} />}
        {table !== undefined && shows('table') && (
          <Tool icon="table" word="Table" expanded={table.shown} onClick={table.toggle} />
        )}
        {shows('fullscreen') && (
          <Tool
            icon={fullScreen.on ? 'leave' : 'full'}
            word={fullScreen.on ? 'Leave full screen' : 'Full screen'}
            short={fullScreen.on ? 'Leave' : 'Full'}
            onClick={fullScreen.toggle}
          />
        )}
      </div>
      {seedOpen && seed !== undefined && (
        <div class="figure__panel" id={seedId}>
          <SeedBox value={seed.value} onChange={seed.set} />
        </div>
      )}
    </>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly word: string;
  /** The word on a phone, where it is another. */
  readonly short?: string;
  readonly expanded?: boolean;
  readonly controls?: string | undefined;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One button of a figure's head. */
function Tool({ icon, word, short, expanded, controls, disabled = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-expanded={expanded}
      aria-controls={controls}
      aria-label={short === undefined ? undefined : word}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
      {short === undefined ? (
        <span>{word}</span>
      ) : (
        <>
          <span class="tool__word">{word}</span>
          <span class="tool__short">{short}</span>
        </>
      )}
    </button>
  );
}
