/** Copies a listing without its line numbers, and says so on the button. */
document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-copy-code]') : null;
  const word = button?.querySelector('span');
  if (!button || !word) return;
  const lines = button.closest('.listing')?.querySelectorAll('.listing__text') ?? [];
  try {
    await navigator.clipboard.writeText(Array.from(lines, (line) => line.textContent).join(''));
    word.textContent = 'Copied';
  } catch {
    word.textContent = 'Select and copy'; // the browser keeps the clipboard closed
  }
  setTimeout(() => {
    word.textContent = 'Copy';
  }, 2000);
});
