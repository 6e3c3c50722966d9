/**
 * A module of the page, or a sentence for the reader. A browser never asks again for one that once did not come, so it
 * is not asked for while there is no network: then it comes later.
 *
 * @throws when it cannot be fetched
 */
export async function fetchOnline<Module>(load: () => Promise<Module>): Promise<Module> {
  if (globalThis.navigator?.onLine === false)
    throw new Error('The exercises could not be fetched: there is no network. They come as soon as there is one.'); // biome-ignore format: one line
  try {
    return await load();
  } catch {
    throw new Error('The exercises could not be fetched. Load the page again when there is a network.'); // biome-ignore format: one line
  }
}
