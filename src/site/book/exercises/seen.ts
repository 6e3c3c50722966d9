import type { ClientDirective } from 'astro';
import { fetchIsland } from './fetch-island.ts';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:seen'?: boolean;
  }
}

/** `client:seen`: as Astro's `client:visible`, for somebody whose network comes and goes. */
const seen: ClientDirective = (load, _options, island) => {
  const watcher = new IntersectionObserver(async (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watcher.disconnect();
    const hydrate = await fetchIsland(load, island);
    await hydrate?.();
  });
  // The island itself has no box.
  for (const child of island.children) watcher.observe(child);
};

export default seen;
