import { useRef } from 'preact/hooks';
import { type Player, passOf } from './player.ts';
import { railTicks } from './rail-ticks.ts';
import { useWidth } from './use-width.ts';

/** Half the thumb: the first and the last tick lie under its middle. */
const inset = 13;

interface RailProps {
  readonly player: Player;
  readonly disabled?: boolean;
}

/** The way through all steps: a slider over ticks that carry the steps' names. */
export function Rail({ player, disabled = false }: RailProps) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host, 440);
  const count = player.count.value;
  const index = player.index.value;
  const room = Math.max(1, width - 2 * inset);
  const share = (position: number) => (count === 0 ? 0 : position / count);
  const x = (position: number) => `${100 * share(position)}%`;
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'PageUp' ? 10 : event.key === 'PageDown' ? -10 : 0;
    if (by === 0) return;
    event.preventDefault();
    player.seek(index + by);
  };
  return (
    <div class="rail" ref={host}>
      <svg class="rail__scale" height="56" aria-hidden="true">
        <line class="rail__way" x1={x(0)} x2={x(count)} y1="18" y2="18" />
        <Travelled player={player} x={x} />
        {railTicks(count, player.labels.value, room).map((tick) => (
          <Mark
            key={tick.index}
            {...tick}
            x={x(tick.index)}
            player={player}
            gap={Math.abs(share(tick.index) - share(index)) * room}
          />
        ))}
        <CurrentName player={player} at={share(index) * room} room={room} />
      </svg>
      <input
        class="slider rail__input"
        type="range"
        min={0}
        max={count}
        step={1}
        value={index}
        disabled={disabled}
        aria-label="Step"
        aria-valuetext={player.spoken.value}
        onInput={(event) => player.seek(event.currentTarget.valueAsNumber)}
        onKeyDown={keys}
      />
    </div>
  );
}

interface MarkProps {
  readonly index: number;
  readonly tall: boolean;
  readonly label: string | null;
  readonly x: string;
  readonly player: Player;
  /** Distance to the current position in px: its name comes first. */
  readonly gap: number;
}

function Mark({ index, tall, label, x, player, gap }: MarkProps) {
  const current = player.labels.value[player.index.value] ?? '';
  const isCovered = label !== null && gap < (label.length + current.length) * 3.6 + 6;
  const direction = passOf(player.passes.value, index)?.direction ?? 'plain';
  return (
    <>
      <rect class={tickClass(direction, tall)} x={x} />
      {label !== null && !isCovered && index !== player.index.value && (
        <text class={nameClass(label)} x={x} y="50">
          {label}
        </text>
      )}
    </>
  );
}

/** The name of the current position always shows, kept inside the rail. */
function CurrentName({ player, at, room }: { player: Player; at: number; room: number }) {
  const index = player.index.value;
  const label = player.labels.value[index] ?? String(index);
  const half = Math.max(0, label.length * 4 - inset);
  const kept = Math.min(room - half, Math.max(half, at));
  return (
    <text class={`${nameClass(label)} rail__name--now`} x={`${(100 * kept) / room}%`} y="50">
      {label}
    </text>
  );
}

function Travelled({ player, x }: { player: Player; x: (position: number) => string }) {
  const index = player.index.value;
  const passes = player.passes.value;
  if (passes.length === 0) {
    return (
      <line
        class="rail__travelled rail__travelled--plain"
        x1={x(0)}
        x2={x(index)}
        y1="18"
        y2="18"
      />
    );
  }
  return (
    <>
      {passes.map((pass, place) => {
        const from = passes[place - 1]?.until ?? 0;
        if (index <= from) return null;
        const to = Math.min(index, pass.until);
        const kind = `rail__travelled--${pass.direction}`;
        return (
          <line
            key={pass.name}
            class={`rail__travelled ${kind}`}
            x1={x(from)}
            x2={x(to)}
            y1="18"
            y2="18"
          />
        );
      })}
    </>
  );
}

const tickClass = (direction: string, tall: boolean): string =>
  `tick${tall ? ' tick--tall' : ''}${direction === 'plain' ? '' : ` rail__tick--${direction}`}`;

function nameClass(label: string): string {
  return /^[a-zA-Zα-ω]$/.test(label) ? 'rail__name math-svg' : 'rail__name';
}
