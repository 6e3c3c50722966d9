import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../kit/figure/ShareButton.tsx';
import type { FullScreen } from '../kit/figure/use-full-screen.ts';
import { Icon } from '../kit/marks/icons.tsx';
import type { Cell } from './model.ts';

interface CellToolsProps {
  readonly cell: Cell;
  readonly fullScreen: FullScreen;
}

/** Run or Stop, Reset, Copy, Full screen. */
export function CellTools({ cell, fullScreen }: CellToolsProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const isRunning = cell.isRunning.value;
  return (
    <div class="figure__tools code-cell__tools">
      <button
        type="button"
        class="button button--filled"
        onClick={isRunning ? cell.stop : cell.run}
      >
        <Icon name={isRunning ? 'cancel' : 'play'} />
        {isRunning ? 'Stop' : 'Run'}
      </button>
      <button type="button" class="tool" onClick={cell.reset}>
        <Icon name="reset" />
        <span>Reset</span>
      </button>
      <button
        type="button"
        class="tool"
        onClick={async () => setCopied(await copyText(cell.source.peek()))}
      >
        <Icon name={isCopied ? 'check' : 'copy'} />
        <span>{isCopied ? 'Copied' : 'Copy'}</span>
      </button>
      <button
        type="button"
        class="tool"
        aria-label={fullScreen.on ? 'Leave full screen' : 'Full screen'}
        onClick={fullScreen.toggle}
      >
        <Icon name={fullScreen.on ? 'leave' : 'full'} />
        <span class="tool__word">{fullScreen.on ? 'Leave full screen' : 'Full screen'}</span>
        <span class="tool__short">{fullScreen.on ? 'Leave' : 'Full'}</span>
      </button>
    </div>
  );
}
