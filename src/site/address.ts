/** Where the book is served from, always with both slashes: "/" or "/x/". */
export const base = `${import.meta.env.BASE_URL}/`.replace(/\/+$/, '/');

/** The address of a path of the book under whatever base it is served from: `address('backpropagation/')`. */
export const address = (path: string): string => base + path.replace(/^\//, '');
