import { openShelf } from '../../kept/shelf.ts';

/**
 * One shelf for all exercises of the page. A page in somebody else's frame keeps its work only as long as
 * the tab lives: the next reader at the same machine must not find it, nor hand it in.
 */
export const shelf = openShelf(() =>
  document.documentElement.dataset['keep'] === 'tab' ? sessionStorage : localStorage,
);
