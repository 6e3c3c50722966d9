import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseReading,
  type Reading,
  sectionsRead,
  withSection,
} from '../../../src/site/progress/reading.ts';

const reading: fc.Arbitrary<Reading> = fc.dictionary(
  fc.stringMatching(/^[a-z-]{1,12}$/),
  fc.uniqueArray(fc.string()),
);

describe('the record of sections read', () => {
  test('what was stored is what is read back', () => {
    fc.assert(
      fc.property(reading, (one) => {
        expect(parseReading(JSON.stringify(one))).toEqual(one);
      }),
    );
  });

  test('whatever text is stored, reading it never fails', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseReading(text)).toBeTypeOf('object');
      }),
    );
  });

  test('a broken entry is dropped and the rest kept', () => {
    const stored = '{"neuron": ["one", 2, "one", null], "layers": "all", "adam": ["two"]}';
    expect(parseReading(stored)).toEqual({ neuron: ['one'], adam: ['two'] });
  });

  test('nothing stored means nothing read', () => {
    expect(parseReading(null)).toEqual({});
    expect(parseReading('[1, 2]')).toEqual({});
    expect(parseReading('null')).toEqual({});
  });

  test('a section is kept once, however often it is read', () => {
    const once = withSection({}, 'adam', 'bias');
    expect(withSection(once, 'adam', 'bias')).toEqual({ adam: ['bias'] });
  });

  test('marking a section leaves the other chapters alone', () => {
    const before: Reading = { neuron: ['line'], adam: ['bias'] };
    expect(withSection(before, 'adam', 'race')).toEqual({
      neuron: ['line'],
      adam: ['bias', 'race'],
    });
    expect(before.adam).toEqual(['bias']);
  });

  test('two tabs that mark different sections both count, in either order', () => {
    const both = withSection(withSection({}, 'adam', 'a'), 'adam', 'b');
    expect(new Set(both['adam'])).toEqual(
      new Set(withSection(withSection({}, 'adam', 'b'), 'adam', 'a')['adam']),
    );
  });

  test('never more sections are read than the chapter has', () => {
    expect(sectionsRead({ adam: ['a', 'b', 'gone'] }, 'adam', 2)).toBe(2);
    expect(sectionsRead({}, 'adam', 2)).toBe(0);
  });
});
