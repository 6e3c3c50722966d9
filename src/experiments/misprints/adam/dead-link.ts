import type { Misprint } from '../misprint.ts';

const addresses = [
  'https://blocks.org/EmilienDupont',
  'https://bl.ocks.org/EmilienDupont/aaf429be5705b219aaaf8d691e27ca87',
] as const;

/** Whose name an address is: the last two parts of its host. */
export const domainOf = (address: string): string => new URL(address).hostname.split('.').slice(-2).join('.'); // biome-ignore format: one line

export const deadLink: Misprint = {
  id: 'R-116',
  name: 'a dot in an address',
  label: 'misprint',
  source: 'E, optimisation strategies, link',
  printed: 'The picture of optimisers at work is linked at blocks.org, under the name of its author.',
  right: 'It stood at bl.ocks.org. That site has been retired; the work, by Emilien Dupont, is kept as a gist of the same number.',
  why: 'The two names sound alike, and nobody follows a link while reading. A race of this chapter shows what the picture showed.',
  run() {
    return {
      columns: ['address', 'host', 'domain'],
      rows: addresses.map((address, i) => [i === 0 ? 'as printed' : 'right', new URL(address).hostname, domainOf(address)]),
      sentence: 'The dot makes two domains of one word: blocks.org and ocks.org belong to different people.',
    };
  },
}; // biome-ignore format: words in one line
