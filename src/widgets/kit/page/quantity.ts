/**
 * One quantity, many places: whatever carries `data-quantity="stepper.x"` (a node, a term of a formula,
 * a word of code, a number in the prose) lights up with all others of that name under the pointer or the focus.
 * Names begin with the figure's `as`, so that two figures of one page do not mix.
 */
export function watchQuantities(page: Document = document): void {
  if (page.documentElement.dataset['quantities'] !== undefined) return;
  page.documentElement.dataset['quantities'] = '';
  let lit: string | undefined;
  const light = (event: Event) => {
    const found = event.target instanceof Element ? event.target.closest('[data-quantity]') : null;
    const name = found?.getAttribute('data-quantity') ?? undefined;
    if (name === lit) return;
    mark(lit, false);
    lit = name;
    mark(lit, true);
  };
  const mark = (name: string | undefined, on: boolean) => {
    if (name === undefined) return;
    for (const place of page.querySelectorAll(`[data-quantity="${CSS.escape(name)}"]`)) {
      place.toggleAttribute('data-lit', on);
    }
  };
  for (const kind of ['pointerover', 'focusin'])
    page.addEventListener(kind, light, { passive: true });
}
