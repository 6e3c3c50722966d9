import { languageNames } from './language.ts';

/** What the language makes by itself and no name leads to: the parents of what loops and `async` functions run on. */
const unnamed: readonly unknown[] = [
  async () => {},
  (function* () {})(),
  (async function* () {})(),
  [].values(),
  new Map().values(),
  new Set().values(),
  ''[Symbol.iterator](),
  ''.matchAll(/a/g),
];

/**
 * Makes the language and `library` unchangeable in this realm, with all that they lead to. What a program meets here
 * is also what judges it: a law that asks `Math.abs` must get the one that everybody knows.
 */
export function lock(library: object): void {
  const named = languageNames.flatMap((name) => {
    const found = Object.getOwnPropertyDescriptor(globalThis, name);
    if (found === undefined) return []; // an older engine lacks it
    Object.defineProperty(globalThis, name, { writable: false, configurable: false });
    return [found.value];
  });
  const met = new Set<unknown>();
  const waiting: unknown[] = [library, ...exportsOf(library), ...named, ...unnamed];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if ((typeof one !== 'object' && typeof one !== 'function') || one === null) continue;
    // The numbers of a typed array cannot be frozen.
    if (met.has(one) || ArrayBuffer.isView(one)) continue;
    met.add(one);
    Object.freeze(one);
    waiting.push(Object.getPrototypeOf(one));
    // What a library exports is behind getters of its own; those of the language work on instances only.
    for (const { value, get, set } of Object.values(Object.getOwnPropertyDescriptors(one)))
      waiting.push(value, get, set);
  }
}

/** A module's exports stand behind getters, which a walk over its properties does not open. */
function exportsOf(module: object): readonly unknown[] {
  return Object.values(module).flatMap((one: unknown) =>
    isModule(one) ? [one, ...exportsOf(one)] : [one],
  );
}

const isModule = (one: unknown): one is object =>
  Object.prototype.toString.call(one) === '[object Module]';
