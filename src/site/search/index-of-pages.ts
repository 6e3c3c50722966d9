/** One place in the book that a search found. */
export interface Place {
  readonly url: string;
  readonly title: string;
  /** HTML made by Pagefind from the page's own text: escaped, with `<mark>` around what matched. */
  readonly excerpt: string;
}

export interface Hit extends Place {
  /** The sections of the page where it was found. */
  readonly sections: readonly Place[];
}

interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly Place[];
}

/** What this book uses of Pagefind's interface. */
interface Pagefind {
  options(options: { readonly baseUrl: string; readonly excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{
    readonly results: readonly { readonly data: () => Promise<Fragment> }[];
  }>;
}

let opened: Promise<Pagefind> | undefined;

/** Loads the index once; a failed load is tried again at the next search. */
export function openIndex(base: string): Promise<Pagefind> {
  const open = async (): Promise<Pagefind> => {
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
    await pagefind.options({ baseUrl: base, excerptLength: 18 });
    await pagefind.init();
    return pagefind;
  };
  opened ??= open().catch((problem: unknown) => {
    opened = undefined;
    throw problem;
  });
  return opened;
}

/** The best places for a query, at most eight pages with three sections each. */
export async function findPlaces(base: string, query: string): Promise<readonly Hit[]> {
  const { results } = await (await openIndex(base)).search(query);
  const pages = await Promise.all(results.slice(0, 8).map((result) => result.data()));
  return pages.map(({ url, excerpt, meta, sub_results }) => ({
    url,
    excerpt,
    title: meta.title ?? url,
    sections: sub_results.filter((place) => place.url.includes('#')).slice(0, 3),
  }));
}
