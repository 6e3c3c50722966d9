import { effect } from '@preact/signals-core';
import { figure } from '../../../../widgets/kit/page/page-store.ts';
import { type Choice, choicesIn, showReply } from './options.ts';

/** `<chain-surprise>`: what surprised you? Opens once its figure has run; each reason has its reply. */
export class SurpriseElement extends HTMLElement {
  #choices: readonly Choice[] = [];
  #stop = () => {};

  connectedCallback() {
    const as = this.dataset['figure'];
    const handle = as === undefined ? null : figure(as);
    if (this.#choices.length === 0) this.#build();
    this.#stop = effect(() => {
      const isOpen = handle === null || handle.ran.value;
      this.toggleAttribute('data-open', isOpen);
      for (const { radio } of this.#choices) radio.disabled = !isOpen;
    });
  }

  disconnectedCallback() {
    this.#stop();
  }

  #build() {
    this.#choices = choicesIn(this, `surprise-${this.dataset['id']}`);
    const group = this.querySelector('.surprise__options');
    group?.setAttribute('role', 'radiogroup');
    group?.setAttribute('aria-label', 'What surprised you?');
    for (const { radio, reply } of this.#choices) {
      radio.addEventListener('change', () => showReply(reply));
    }
  }
}
