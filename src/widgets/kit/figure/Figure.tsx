import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Player } from '../player/player.ts';
import { Transport } from '../player/Transport.tsx';
import { Narration } from '../said/Narration.tsx';
import { plain } from '../said/Sentence.tsx';
import { SpokenSentence } from '../said/SpokenSentence.tsx';
import type { Frame } from '../use-figure.ts';
import { FigureTools, type Seed } from './FigureTools.tsx';
import { figureKeys } from './figure-keys.ts';
import { type Draw, Stage } from './Stage.tsx';
import { type Columns, NumberTable } from './table/NumberTable.tsx';
import { useFullScreen } from './use-full-screen.ts';
import '../controls/controls.css';
import './Figure.css';

export interface FigureFrameProps extends Frame {
  readonly seed?: Seed | undefined;
  /** What the figure shows, as numbers. */
  readonly table?: Columns | undefined;
  /** What just happened; `**bold**` and `$x$` are allowed. */
  readonly sentence?: string | undefined;
  readonly selectors?: ComponentChildren;
  /** The drawing: a function of the room it has, or anything that fits by itself. */
  readonly stage: Draw | ComponentChildren;
  /** Gives the figure its keys, and its transport where none is passed. */
  readonly player?: Player | undefined;
  readonly transport?: ComponentChildren;
  /** Under the transport: what the stage shows, in another form, such as formula and code. */
  readonly below?: ComponentChildren;
  /** More buttons in the row of tools. */
  readonly tools?: ComponentChildren;
}

/** The frame that every figure of the book has, in the order of look.md, section 7. */
export function Figure(props: FigureFrameProps) {
  const {
    as,
    number,
    title,
    alt,
    handle,
    hide = [],
    table,
    sentence = '',
    selectors,
    stage,
    player,
  } = props;
  const host = useRef<HTMLElement>(null);
  const [showsTable, setShowsTable] = useState(false);
  const fullScreen = useFullScreen(host);
  const transport = props.transport ?? (player && <Transport player={player} hide={hide} />);
  const keys = figureKeys(player, fullScreen);
  const name =
    number === undefined ? title : `Figure ${number}${title === undefined ? '' : `, ${title}`}`;
  return (
    <figure
      ref={host}
      id={as}
      class={`figure not-content${player === undefined ? '' : ' figure--played'}${fullScreen.covers ? ' figure--covers' : ''}`}
      aria-labelledby={`${as}-title`}
      onKeyDown={keys}
    >
      <div class="figure__body">
        <div class="figure__head">
          <p class="figure__title" id={`${as}-title`}>
            {number !== undefined && <span class="figure__number">Figure {number}</span>}{' '}
            {title !== undefined && <span class="figure__name">{title}</span>}
          </p>
          <FigureTools
            as={as}
            seed={props.seed}
            share={props.share}
            hide={hide}
            lock={props.lock ?? []}
            table={
              table === undefined
                ? undefined
                : { shown: showsTable, toggle: () => setShowsTable(!showsTable) }
            }
            fullScreen={fullScreen}
          >
            {props.tools}
          </FigureTools>
        </div>
        {props.note.value !== null && (
          <p class="figure__note" role="status">
            {props.note.value}
          </p>
        )}
        {selectors !== undefined && <div class="figure__selectors">{selectors}</div>}
        <div
          class="figure__stage"
          role="group"
          aria-label={name ?? 'Figure'}
          aria-describedby={alt === undefined ? undefined : `${as}-alt`}
          data-stage
          data-pagefind-ignore
          tabIndex={player === undefined ? undefined : 0}
        >
          {alt !== undefined && (
            <p class="visually-hidden" id={`${as}-alt`}>
              {handle.ran.value && sentence !== '' ? plain(sentence) : alt}
            </p>
          )}
          {isDraw(stage) ? <Stage id={as} draw={stage} /> : stage}
        </div>
        {sentence !== '' && <SpokenSentence text={sentence} />}
        <Narration text={plain(sentence)} />
        {transport}
        {props.below && <div class="figure__below">{props.below}</div>}
        {showsTable && table !== undefined && <NumberTable {...table} name={as} />}
        <Caption {...props} />
      </div>
    </figure>
  );
}

function isDraw(stage: Draw | ComponentChildren): stage is Draw {
  return typeof stage === 'function';
}

/** Finding, then what is drawn. The finding waits for the reader's guess, where one is asked for. */
function Caption({ handle, caption, finding, player, transport }: FigureFrameProps) {
  if (caption === undefined && finding === undefined) return null;
  const waits = handle.asked.value || player !== undefined || transport !== undefined;
  const told = !waits || handle.committed.value !== 'open';
  return (
    <figcaption class="figure__caption">
      <span class="figure__words">
        {finding !== undefined && (
          <span class={`figure__finding${told ? '' : ' figure__finding--waits'}`}>{finding}</span>
        )}{' '}
        {caption !== undefined && <span>{caption}</span>}
      </span>
    </figcaption>
  );
}
