/**
 * The scripts of an island, as soon as there is a network. A browser never asks again for a module that once did not
 * come: it is not asked for before, and where it does not come all the same, only loading the page again helps. Either
 * is said below the island, and nothing is lost by it: work is kept in the browser.
 *
 * @returns null where they did not come
 */
export async function fetchIsland<Wake>(
  load: () => Promise<Wake>,
  island: HTMLElement,
): Promise<Wake | null> {
  if (!navigator.onLine) {
    const note = say(island, 'There is no network: this works as soon as there is one.');
    await new Promise((go) => addEventListener('online', go, { once: true }));
    note.remove();
  }
  let isLost = false;
  const lose = () => {
    isLost = true;
  };
  // Astro tries twice, then says so and gives back something that does nothing.
  island.addEventListener('astro:hydration-error', lose);
  const wake = await load();
  island.removeEventListener('astro:hydration-error', lose);
  if (!isLost) return wake;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Load the page again';
  button.onclick = () => location.reload();
  say(island, 'The scripts of this exercise did not come. ').append(button);
  return null;
}

function say(island: HTMLElement, words: string): HTMLElement {
  const note = document.createElement('p');
  note.className = 'asleep';
  note.role = 'status';
  note.textContent = words;
  island.after(note);
  return note;
}
