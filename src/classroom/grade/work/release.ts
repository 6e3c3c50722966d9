import { isVersion } from '../../../exercises/grading/release/module.ts';

/** Where the grading module of an earlier release lies on this site; null where this release grades itself. */
export async function releaseFor(
  book: string,
  own: string,
): Promise<{ readonly address: string | null; readonly note: string }> {
  if (book === own) return { address: null, note: '' };
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const address = new URL(`${base}grade/${book}.js`, location.href).href;
  if (isVersion(book)) {
    const found = await fetch(address, { method: 'HEAD' }).catch(() => null);
    const isScript = /javascript/.test(found?.headers.get('content-type') ?? '');
    if (found?.ok && isScript)
      return { address, note: `Graded by release ${book}, with which the assignment was made.` };
  }
  return {
    address: null,
    note: `The assignment was made with release ${book}, whose grading module this site does not have. Release ${own} grades every exercise that it has in the same version.`,
  };
}
