import { useMemo, useRef } from 'preact/hooks';
import { type TickGroup, Ticks } from '../controls/slider/Ticks.tsx';
import { MathSpans } from '../graph/MathText.tsx';
import { mathPlain } from '../graph/math-text.ts';
import { useWidth } from '../page/use-width.ts';
import { type Pass, type Player, passOf } from './player.ts';
import { nameMiddle, nameWidth, railTicks, type Tick } from './rail-ticks.ts';

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
  const room = Math.max(1, width - 2 * inset);
  const count = player.count.value;
  const index = player.index.value;
  const labels = player.labels.value;
  const passes = player.passes.value;
  const ticks = useMemo(() => railTicks(count, labels, room, inset), [count, labels, room]);
  const place = (position: number) => (count === 0 ? 0 : position / count);
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'PageUp' ? 10 : event.key === 'PageDown' ? -10 : 0;
    if (by === 0) return;
    event.preventDefault();
    player.seek(index + by);
  };
  return (
    <div class="rail" ref={host}>
      <svg class="rail__scale" height="56" aria-hidden="true">
        <Way ticks={ticks} count={count} passes={passes} />
        <Travelled passes={passes} index={index} place={place} />
        <Names
          ticks={ticks}
          place={place}
          room={room}
          index={index}
          now={labels[index] ?? String(index)}
        />
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

const percent = (share: number) => `${Math.round(1e4 * share) / 100}%`;

interface WayProps {
  readonly ticks: readonly Tick[];
  readonly count: number;
  readonly passes: readonly Pass[];
}

/** The line and its marks, each in its pass's colour: the same at every step, so drawn once. */
function Way({ ticks, count, passes }: WayProps) {
  return useMemo(() => {
    const groups = [undefined, 'forward', 'backward'].flatMap((direction) => {
      const ofPass = ticks.filter(({ index }) => passOf(passes, index)?.direction === direction);
      return ofPass.length === 0 ? [] : [groupOf(direction, ofPass)];
    });
    return (
      <g>
        <line class="rail__way" x2={count === 0 ? '0%' : '100%'} y1="18" y2="18" />
        <Ticks count={count} groups={groups} />
      </g>
    );
  }, [ticks, count, passes]);
}

function groupOf(direction: string | undefined, ticks: readonly Tick[]): TickGroup {
  const marked = (isTall: boolean) =>
    ticks.filter(({ tall }) => tall === isTall).map(({ index }) => index);
  return {
    ...(direction !== undefined && { class: `rail__tick--${direction}` }),
    small: marked(false),
    tall: marked(true),
  };
}

interface NamesProps {
  readonly ticks: readonly Tick[];
  readonly place: (position: number) => number;
  /** Length of the rail in px. */
  readonly room: number;
  readonly index: number;
  /** The name of the current position: it always shows, and those that it would touch give way. */
  readonly now: string;
}

function Names({ ticks, place, room, index, now }: NamesProps) {
  const at = nameMiddle(now, place(index) * room, room, inset);
  return (
    <>
      <g>
        {ticks.map((tick) => {
          if (tick.label === null) return null;
          const middle = nameMiddle(tick.label, place(tick.index) * room, room, inset);
          const gap = Math.abs(middle - at);
          const isCovered = gap < (nameWidth(tick.label) + nameWidth(now)) / 2 - 4;
          return (
            <Name key={tick.index} label={tick.label} x={percent(middle / room)} off={isCovered} />
          );
        })}
      </g>
      <g class="rail__now">
        <Name label={now} x={percent(at / room)} off={false} />
      </g>
    </>
  );
}

interface NameProps {
  readonly label: string;
  readonly x: string;
  readonly off: boolean;
}

/** Hidden rather than left out: where a child comes or goes, all others get their style anew. */
function Name({ label, x, off }: NameProps) {
  return useMemo(
    () => (
      <text class={off ? 'rail__name rail__name--off' : 'rail__name'} x={x} y="50">
        {isSymbol(label) ? <MathSpans tex={label} size={15} /> : mathPlain(label)}
      </text>
    ),
    [label, x, off],
  );
}

/** A name of mathematics, not a word: `z`, `p_1`, `Z^{[1]}`. */
const isSymbol = (label: string) =>
  /^(?:\\(?:bar|hat|tilde) ?)?[a-zA-Zα-ω](?![a-zA-Z])/.test(label);

interface TravelledProps {
  readonly passes: readonly Pass[];
  readonly index: number;
  readonly place: (position: number) => number;
}

/** The way so far, each pass in its own line. */
function Travelled({ passes, index, place }: TravelledProps) {
  const stretches = passes.length === 0 ? [{ direction: 'plain', until: index }] : passes;
  return (
    <g>
      {stretches.map(({ direction, until }, i) => {
        const from = passes[i - 1]?.until ?? 0;
        const to = Math.max(from, Math.min(index, until));
        return (
          <line
            key={i}
            class={`rail__travelled rail__travelled--${direction}${to === from ? ' rail__travelled--none' : ''}`}
            x1={percent(place(from))}
            x2={percent(place(to))}
            y1="18"
            y2="18"
          />
        );
      })}
    </g>
  );
}
