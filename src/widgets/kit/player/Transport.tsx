import { useEffect } from 'preact/hooks';
import { Icon } from '../marks/icons.tsx';
import type { Player } from './player.ts';
import { Rail } from './Rail.tsx';
import './Transport.css';

interface TransportProps {
  readonly player: Player;
  /** What the filled button says: Play, Run, Train. */
  readonly verb?: string;
  /** Names of its buttons to leave out: `back`, `step`, `reset`, `rail`. */
  readonly hide?: readonly string[];
  readonly locked?: boolean;
  /** What Reset does besides going to the start. */
  readonly onReset?: () => void;
}

/** Play, Back, Step, Reset and the rail. */
export function Transport({
  player,
  verb = 'Play',
  hide = [],
  locked = false,
  onReset,
}: TransportProps) {
  const playing = player.playing.value;
  const index = player.index.value;
  const atEnd = index >= player.count.value;
  useTicking(player, playing);
  const reset = () => {
    player.reset();
    onReset?.();
  };
  return (
    <div class="transport">
      <div class="transport__buttons">
        <button
          type="button"
          class="button button--filled"
          onClick={player.toggle}
          disabled={locked}
        >
          <Icon name={playing ? 'pause' : 'play'} />
          {playing ? 'Pause' : verb}
        </button>
        {!hide.includes('back') && (
          <button
            type="button"
            class="button"
            onClick={player.back}
            disabled={locked || index === 0}
          >
            <Icon name="back" />
            Back
          </button>
        )}
        {!hide.includes('step') && (
          <button type="button" class="button" onClick={player.next} disabled={locked || atEnd}>
            <Icon name="step" />
            Step
          </button>
        )}
        {!hide.includes('reset') && (
          <button type="button" class="button" onClick={reset} disabled={locked}>
            <Icon name="reset" />
            Reset
          </button>
        )}
      </div>
      {!hide.includes('rail') && <Rail player={player} disabled={locked} />}
    </div>
  );
}

/** Lets time pass for a playing player, and stops it when the reader looks at another tab. */
function useTicking(player: Player, playing: boolean) {
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(player.tick, player.delayMs);
    const stopHidden = () => document.hidden && player.pause();
    document.addEventListener('visibilitychange', stopHidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', stopHidden);
    };
  }, [player, playing]);
}
