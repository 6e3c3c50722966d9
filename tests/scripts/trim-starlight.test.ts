import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutColours } from '../../scripts/trim-starlight.mjs';

const props = readFileSync(
  new URL('../../node_modules/@astrojs/starlight/dist/style/props.css', import.meta.url),
  'utf8',
);
const book = readFileSync(new URL('../../src/site/styles/starlight.css', import.meta.url), 'utf8');

const named = (css: string) =>
  new Set([...css.matchAll(/(--sl-[\w-]+):/g)].map(([, name]) => name));

test("of Starlight's colours and shadows none is left, and every other property is", () => {
  const left = named(withoutColours(props));
  for (const name of named(props)) {
    expect([name, left.has(name)]).toEqual([name, !/^--sl-(color|hue|shadow)-/.test(name ?? '')]);
  }
});

test('each that Starlight tells others by is told in the tokens of the book', () => {
  const own = named(book);
  for (const name of ['text', 'bg', 'hairline', 'accent', 'text-accent', 'bg-inline-code']) {
    expect(own).toContain(`--sl-color-${name}`);
  }
});

test('another Starlight, with its colours elsewhere, stops the build', () => {
  expect(() => withoutColours(':root{--sl-nav-height:4rem;}')).toThrow('0 of');
});
