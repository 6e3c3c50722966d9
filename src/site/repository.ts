import project from '../../package.json' with { type: 'json' };

const stated: { readonly name: string; readonly repository?: string | { readonly url: string } } =
  project;
const url = typeof stated.repository === 'string' ? stated.repository : stated.repository?.url;

/** The public address of the source, once package.json states one. */
export const repository: string | undefined = url?.replace(/^git\+/, '').replace(/\.git$/, '');
