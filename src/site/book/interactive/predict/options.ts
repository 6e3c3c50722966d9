/** One answer that can be chosen, as the build wrote it. */
export interface Choice {
  readonly id: string;
  readonly value: number | null;
  /** Its words, without the reply. */
  readonly text: string;
  readonly isCorrect: boolean;
  readonly place: HTMLElement;
  readonly radio: HTMLInputElement;
  readonly reply: HTMLDetailsElement | null;
}

/** The options inside `host`, made into one group of radios. */
export function choicesIn(host: HTMLElement, group: string): readonly Choice[] {
  const choices: Choice[] = [];
  for (const place of host.querySelectorAll<HTMLElement>('.option')) {
    const radio = place.querySelector<HTMLInputElement>('.option__radio');
    if (radio === null) continue;
    radio.name = group;
    radio.disabled = false;
    const value = place.dataset['value'];
    choices.push({
      id: place.dataset['option'] ?? '',
      value: value === undefined ? null : Number(value),
      text: wordsOf(place.querySelector('.option__text')),
      isCorrect: place.hasAttribute('data-correct'),
      place,
      radio,
      reply: place.querySelector<HTMLDetailsElement>(':scope > .reply'),
    });
  }
  return choices;
}

/** Unfolds a reply for good: its summary is for readers without scripts. */
export function showReply(reply: HTMLDetailsElement | null): void {
  if (reply === null) return;
  reply.open = true;
  reply.dataset['shown'] = '';
}

/** Text as a reader sees it: of a formula the visible half, not its TeX. */
function wordsOf(place: Element | null): string {
  const copy = place?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const twin of copy.querySelectorAll('.katex-mathml')) twin.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
