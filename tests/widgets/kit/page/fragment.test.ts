import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mergeLink,
  readFragment,
  readValue,
  textOf,
  writeLink,
} from '../../../../src/widgets/kit/page/fragment.ts';

// Everyday text, and text made of the very characters that have a meaning in a link.
const signs = fc.constantFrom('~', ';', '=', '&', '@', '#', '%', '%2', 'a', '1');
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(signs).map((parts) => parts.join('')),
);
const name = text.filter((made) => made !== '');
const value = fc.oneof(
  fc.double({ noNaN: true }),
  fc.boolean(),
  text,
  fc.array(fc.integer()),
  fc.dictionary(text, fc.integer().map(Math.abs)),
);
const fields = fc.dictionary(name, text.map(textOf)).map((made) => ({ ...made }));
const link = fc.record({ as: name, version: fc.integer({ min: 1, max: 999_999 }), fields });

describe('share links', () => {
  test('a value written and read again is the same value', () => {
    fc.assert(
      fc.property(value, (original) => {
        expect(readValue(textOf(original), original)).toEqual(original);
      }),
    );
  });

  test('several figures written into one fragment and read again are the same figures', () => {
    fc.assert(
      fc.property(fc.array(link), (links) => {
        expect(readFragment(`#${links.map(writeLink).join('&')}`)).toEqual(links);
      }),
    );
  });

  test('sharing one figure keeps the others and replaces its own older link', () => {
    const hash = '#ladder~depth=50&race~seed=3';
    expect(mergeLink(hash, { as: 'ladder', version: 1, fields: { depth: '10' } })).toBe(
      '#race~seed=3&ladder~depth=10',
    );
  });

  test('a plain anchor is no figure', () => {
    expect(readFragment('#when-a-wire-forks')).toEqual([]);
    expect(readFragment('')).toEqual([]);
  });

  test('mangled text never throws', () => {
    const noise = fc.oneof(
      text,
      fc
        .array(fc.constantFrom('~', ';', '=', '&', '%', '@', 'a', '1', '%ZZ', '__proto__'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(noise, (mangled) => {
        for (const { fields: read } of readFragment(mangled)) {
          for (const part of Object.values(read)) readValue(part, 1);
        }
      }),
    );
  });

  test('a number stays readable', () => {
    expect(
      writeLink({ as: 'ladder', version: 1, fields: { depth: '50', activation: 'tanh' } }),
    ).toBe('ladder~depth=50;activation=tanh');
    expect(writeLink({ as: 'ladder', version: 2, fields: {} })).toBe('ladder@2~');
  });
});
