import { effect } from '@preact/signals-core';
import { formatNumber } from '../../../../experiments/format-number.ts';
import { readNumber } from '../../../../widgets/kit/controls/read-number.ts';
import {
  linearScale,
  logScale,
  type Scale,
} from '../../../../widgets/kit/controls/slider/scale.ts';
import { pressed } from '../../../../widgets/kit/controls/slider/slider-keys.ts';
import { type FigureHandle, figure } from '../../../../widgets/kit/page/page-store.ts';
import { boundTo, make, numberIn } from '../dom.ts';
import { knobText, stepOf } from './knob-text.ts';

const tickPx = 6;

/** `<chain-knob data-bind="factors.factor">`: the figure's current number in a sentence; it drags, types and arrows. */
export class KnobElement extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    const { as, field } = boundTo(this.dataset['bind'] ?? '');
    const number = this.querySelector<HTMLElement>('.knob__number');
    if (number === null) return;
    const knob = new Knob(this, number, figure(as), field);
    const listening = new AbortController();
    knob.listen(listening.signal);
    const unfollow = effect(() => knob.show());
    this.#stop = () => {
      listening.abort();
      unfollow();
    };
  }

  disconnectedCallback() {
    this.#stop();
  }
}

class Knob {
  readonly #host: HTMLElement;
  readonly #number: HTMLElement;
  readonly #figure: FigureHandle;
  readonly #field: string;
  /** The number the sentence was written with: shown until the figure knows better. */
  readonly #written: number;
  #drag: { readonly x: number; readonly position: number; moved: boolean } | null = null;

  constructor(host: HTMLElement, number: HTMLElement, handle: FigureHandle, field: string) {
    this.#host = host;
    this.#number = number;
    this.#figure = handle;
    this.#field = field;
    this.#written = readNumber(number.textContent ?? '').value ?? 0;
    number.setAttribute('role', 'slider');
    number.setAttribute('aria-label', host.dataset['label'] ?? field);
    number.title = 'Drag sideways, press the arrow keys, or click and type';
  }

  get #step(): number {
    const written = this.#host.dataset['written'] ?? '';
    return numberIn(this.#host, 'step') ?? stepOf(written, this.#written);
  }

  get #range(): readonly [number, number] {
    const limits = this.#figure.facts.value?.limits[this.#field];
    const low = numberIn(this.#host, 'min') ?? limits?.[0] ?? this.#written - 100 * this.#step;
    const high = numberIn(this.#host, 'max') ?? limits?.[1] ?? this.#written + 100 * this.#step;
    return [low, high];
  }

  get #scale(): Scale {
    const [min, max] = this.#range;
    return this.#host.dataset['scale'] === 'log'
      ? logScale({ min, max })
      : linearScale({ min, max, step: this.#step });
  }

  get #isLocked(): boolean {
    return this.#figure.facts.value?.locked.includes(this.#field) ?? false;
  }

  get #value(): number {
    const value = this.#figure.state.value[this.#field];
    return typeof value === 'number' ? value : this.#written;
  }

  /** Brings number, tape and what a voice says up to date; runs again whenever the figure changes. */
  show(): void {
    const [value, [min, max], scale] = [this.#value, this.#range, this.#scale];
    const isLog = this.#host.dataset['scale'] === 'log';
    const text = isLog ? formatNumber(value, { digits: 2 }) : knobText(value, this.#step);
    this.#number.textContent = text;
    this.#number.tabIndex = 0;
    this.#number.toggleAttribute('data-locked', this.#isLocked);
    this.#number.setAttribute('aria-disabled', String(this.#isLocked));
    this.#number.setAttribute('aria-valuemin', String(min));
    this.#number.setAttribute('aria-valuemax', String(max));
    this.#number.setAttribute('aria-valuenow', String(value));
    const unit = this.#host.dataset['unit'];
    this.#number.setAttribute('aria-valuetext', unit === undefined ? text : `${text} ${unit}`);
    this.#number.style.setProperty('--tape', `${(scale.positionOf(value) * tickPx).toFixed(1)}px`);
  }

  #set(value: number): void {
    const [min, max] = this.#range;
    if (this.#isLocked) return;
    this.#figure.set({ [this.#field]: Math.min(max, Math.max(min, value)) });
  }

  #go(position: number): void {
    const scale = this.#scale;
    this.#set(scale.valueAt(Math.min(scale.count, Math.max(0, position))));
  }

  listen(signal: AbortSignal): void {
    const number = this.#number;
    number.addEventListener('pointerdown', (event) => this.#grab(event), { signal });
    number.addEventListener('pointermove', (event) => this.#pull(event), { signal });
    number.addEventListener('pointercancel', () => this.#release(), { signal });
    number.addEventListener(
      'pointerup',
      () => {
        if (this.#drag?.moved === false) this.#type(this.#value);
        this.#release();
      },
      { signal },
    );
    number.addEventListener('keydown', (event) => this.#press(event), { signal });
  }

  #grab(event: PointerEvent): void {
    if (event.button !== 0 || this.#isLocked) return;
    this.#number.setPointerCapture(event.pointerId);
    this.#drag = { x: event.clientX, position: this.#scale.positionOf(this.#value), moved: false };
  }

  #pull(event: PointerEvent): void {
    if (this.#drag === null) return;
    const ticks = (event.clientX - this.#drag.x) / tickPx;
    if (Math.abs(ticks) < 0.5 && !this.#drag.moved) return;
    this.#drag.moved = true;
    this.#go(this.#drag.position + ticks);
  }

  #release(): void {
    this.#drag = null;
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.#isLocked) return;
    const next = pressed(event.key, this.#scale.positionOf(this.#value), this.#scale.count);
    if (next !== undefined) this.#go(next);
    else if (event.key === 'Enter') this.#type(this.#value);
    else if (/^[-−\d.,]$/.test(event.key)) this.#type(event.key);
    else return;
    event.preventDefault();
  }

  /** Opens a field over the number. Enter or leaving takes it over, Esc does not. */
  #type(start: number | string): void {
    if (this.#isLocked || this.#number.hidden) return;
    const field = make('input', {
      class: 'knob__field',
      'aria-label': this.#host.dataset['label'] ?? this.#field,
      autocomplete: 'off',
    });
    field.value = typeof start === 'number' ? (this.#number.textContent ?? '') : start;
    field.style.width = `${this.#number.offsetWidth + 16}px`;
    const close = (keep: boolean, refocus: boolean) => {
      const { value } = readNumber(field.value);
      if (this.#number.hidden === false) return;
      this.#number.hidden = false;
      field.remove();
      if (keep && value !== null) this.#set(value);
      if (refocus) this.#number.focus();
    };
    field.addEventListener('blur', () => close(true, false));
    field.addEventListener('input', () => {
      field.setAttribute('aria-invalid', String(readNumber(field.value).value === null));
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') close(true, true);
      if (event.key === 'Escape') close(false, true);
    });
    this.#number.hidden = true;
    this.#number.after(field);
    field.focus();
    if (typeof start === 'number') field.select();
  }
}
