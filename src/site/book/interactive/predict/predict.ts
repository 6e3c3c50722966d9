import { effect, signal } from '@preact/signals-core';
import {
  type Commitment,
  type FigureHandle,
  figure,
  type Prediction,
} from '../../../../widgets/kit/page/page-store.ts';
import { drawer, refusalText } from '../../../../widgets/kit/page/storage.ts';
import { drawing, make, numberIn } from '../dom.ts';
import { guessOnScale, type ScaleGuess } from './guess-on-scale.ts';
import { type Choice, choicesIn, showReply } from './options.ts';
import { repliesTo } from './replies.ts';

const lock = 'M4.5 8.2h9v6.6h-9zM6.4 8V5.8a2.6 2.6 0 0 1 5.2 0V8';

/**
 * `<chain-predict>`: the reader commits to an answer before the figure runs. A guess stays open until it is
 * committed, skipped, or, if the figure comes later on the page, until the figure is run without it.
 */
export class PredictElement extends HTMLElement {
  readonly #mine = signal<Commitment>('open');
  readonly #draft = signal<Prediction | null>(null);
  #choices: readonly Choice[] = [];
  #scale: ScaleGuess | null = null;
  #stops: (() => void)[] = [];
  #isBuilt = false;

  connectedCallback() {
    const as = this.dataset['figure'];
    const handle = as === undefined ? null : figure(as);
    if (!this.#isBuilt) this.#build();
    this.#isBuilt = true;
    const isFirst = as !== undefined && comesBefore(this, document.getElementById(as));
    if (isFirst && handle !== null) handle.asked.value = true;
    this.#restore(handle, isFirst);
    this.#stops = [
      effect(() => this.#show(this.#mine.value, this.#draft.value)),
      effect(() => {
        if (isFirst && handle?.committed.value === 'skipped' && this.#mine.peek() === 'open') {
          this.#mine.value = 'skipped';
        }
      }),
      effect(() => {
        if (handle !== null && this.#mine.value === 'open') handle.draft.value = this.#draft.value;
      }),
      effect(() => {
        const done = this.#mine.value !== 'open' && (handle === null || handle.ran.value);
        for (const { place, isCorrect } of this.#choices) {
          place.toggleAttribute('data-told', done && isCorrect);
        }
      }),
    ];
    this.#listen(handle, isFirst);
  }

  disconnectedCallback() {
    for (const stop of this.#stops) stop();
  }

  get #drawer() {
    return drawer(`predict/${this.dataset['id']}`, 1);
  }

  #build() {
    this.#choices = choicesIn(this, `predict-${this.dataset['id']}`);
    for (const { radio, ...choice } of this.#choices) {
      radio.addEventListener('change', () => {
        this.#draft.value = this.#prediction(choice.value, choice.id, choice.text);
      });
    }
    if (numberIn(this, 'min') !== undefined && this.#choices.length === 0) {
      this.#scale = guessOnScale(this, (value) => {
        this.#draft.value = this.#prediction(
          value,
          null,
          this.#scale?.print(value) ?? String(value),
        );
      });
      this.querySelector('.predict__plain')?.replaceWith(this.#scale.element);
    } else {
      const group = this.querySelector('.predict__options');
      group?.setAttribute('role', 'radiogroup');
      group?.setAttribute('aria-label', 'Your prediction');
    }
    this.append(
      make(
        'div',
        { class: 'predict__actions' },
        make('button', { type: 'button', class: 'button', 'data-commit': true }, 'Commit'),
        make('button', { type: 'button', class: 'predict__skip', 'data-skip': true }, 'Skip'),
      ),
      make('p', { class: 'predict__said', role: 'status' }),
    );
  }

  #prediction(value: number | null, option: string | null, text: string): Prediction {
    return { id: this.dataset['id'] ?? '', value, option, text, bar: this.dataset['bar'] ?? null };
  }

  #listen(handle: FigureHandle | null, isFirst: boolean) {
    const settle = (state: Commitment) => {
      this.#mine.value = state;
      if (handle === null) return;
      if (state === 'committed') handle.prediction.value = this.#draft.peek();
      handle.draft.value = null;
      if (isFirst) handle.committed.value = state;
    };
    const press = (event: Event) => {
      if (!(event.target instanceof Element)) return;
      if (event.target.closest('[data-skip]') !== null) settle('skipped');
      const draft = this.#draft.peek();
      if (event.target.closest('[data-commit]') === null || draft === null) return;
      const saved = this.#drawer.write({ value: draft.value, option: draft.option });
      this.toggleAttribute('data-unsaved', !saved.kept);
      settle('committed');
      if (!saved.kept)
        this.querySelector('.predict__said span')?.append(` ${refusalText(saved.reason)}`);
      this.querySelector<HTMLElement>('.predict__said')?.scrollIntoView({ block: 'nearest' });
    };
    this.addEventListener('click', press);
    this.#stops.push(() => this.removeEventListener('click', press));
  }

  /** A guess made on an earlier visit stands. */
  #restore(handle: FigureHandle | null, isFirst: boolean) {
    const kept = this.#drawer.read();
    if (typeof kept !== 'object' || kept === null) return;
    const [option, value]: unknown[] = [Reflect.get(kept, 'option'), Reflect.get(kept, 'value')];
    const choice = this.#choices.find(({ id }) => id === option);
    if (choice !== undefined) {
      choice.radio.checked = true;
      this.#draft.value = this.#prediction(choice.value, choice.id, choice.text);
    } else if (typeof value === 'number' && this.#scale !== null) {
      this.#scale.show(value);
      this.#draft.value = this.#prediction(value, null, this.#scale.print(value));
    } else return;
    this.#mine.value = 'committed';
    if (handle === null) return;
    handle.prediction.value = this.#draft.peek();
    if (isFirst) handle.committed.value = 'committed';
  }

  #show(state: Commitment, draft: Prediction | null) {
    this.dataset['state'] = state;
    this.querySelector('[data-commit]')?.toggleAttribute('disabled', draft === null);
    if (state === 'open') return;
    for (const { radio } of this.#choices) radio.disabled = true;
    this.#scale?.lock();
    const said = this.querySelector('.predict__said');
    if (state === 'skipped') said?.replaceChildren('Skipped. Each answer has its reply below it.');
    if (state !== 'committed' || draft === null) return;
    said?.replaceChildren(
      drawing(lock, 18, 18),
      make('span', {}, 'You said ', make('b', {}, draft.text), '.'),
    );
    const chosen = this.#choices.find(({ id }) => id === draft.option);
    const answers = chosen === undefined ? repliesTo(this, draft.value) : [chosen.reply];
    for (const reply of answers) showReply(reply);
  }
}

function comesBefore(element: Element, later: Element | null): boolean {
  // A figure that is not in the page yet can only come later.
  if (later === null) return true;
  return (element.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
