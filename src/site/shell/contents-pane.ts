/** On a wide screen the contents are a plain part of the page; on a narrow one a menu that keeps the focus. */
const pane = document.getElementById('contents-pane');
const isWide = matchMedia('(min-width: 50rem)');

function place(of: HTMLElement): void {
  of.popover = isWide.matches ? null : 'auto';
}

function hold(isOpen: boolean): void {
  for (const rest of document.querySelectorAll('.main-frame, .sl-skip-link')) {
    rest.toggleAttribute('inert', isOpen);
  }
  document
    .querySelector('[popovertarget="contents-pane"]')
    ?.setAttribute('aria-expanded', `${isOpen}`);
}

if (pane) {
  place(pane);
  isWide.addEventListener('change', () => {
    place(pane);
    hold(false);
  });
  pane.addEventListener('toggle', ({ newState }) => hold(newState === 'open'));
  pane.addEventListener('click', ({ target }) => {
    if (!isWide.matches && target instanceof Element && target.closest('a')) pane.hidePopover();
  });
  const here = pane.querySelector('[aria-current="page"]');
  if (here && isWide.matches) {
    const { top, bottom } = here.getBoundingClientRect();
    const box = pane.getBoundingClientRect();
    if (top < box.top || bottom > box.bottom) pane.scrollTop += top - box.top - box.height / 3;
  }
}
