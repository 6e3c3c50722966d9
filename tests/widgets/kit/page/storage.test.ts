import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawer, slot } from '../../../../src/widgets/kit/page/storage.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (place) => [...kept.keys()][place] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, text) => void kept.set(key, text),
  };
}

const refusing = (name: string) => (): Storage => {
  throw new DOMException('no', name);
};

describe('what the book keeps in a browser', () => {
  test('is read again as it was written, until it is forgotten', () => {
    const storage = memory();
    const guess = drawer('predict/quarters', 1, () => storage);
    expect(guess.write({ option: 'millionth' })).toEqual({ kept: true });
    expect(storage.key(0)).toBe('chain-rule/predict/quarters');
    expect(guess.read()).toEqual({ option: 'millionth' });
    guess.forget();
    expect(guess.read()).toBeUndefined();
  });

  test('is not read when another version wrote it, or when it is broken', () => {
    const storage = memory();
    drawer('place', 1, () => storage).write(3);
    expect(drawer('place', 2, () => storage).read()).toBeUndefined();
    storage.setItem('chain-rule/place', '{"version":1,');
    expect(drawer('place', 1, () => storage).read()).toBeUndefined();
  });

  test.each([
    ['SecurityError', 'denied'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'broken'],
  ])('a storage that throws %s refuses with a reason and never throws', (name, reason) => {
    const guess = drawer('predict/quarters', 1, refusing(name));
    expect(guess.write(1)).toEqual({ kept: false, reason });
    expect(guess.read()).toBeUndefined();
    expect(() => guess.forget()).not.toThrow();
  });

  test('what JSON cannot hold is refused as broken', () => {
    expect(drawer('place', 1, memory).write(1n)).toEqual({ kept: false, reason: 'broken' });
  });
});

describe('a slot', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('calls back when another tab writes it or clears everything, until stopped', () => {
    const browser = new EventTarget();
    vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
    vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser));
    const changed = vi.fn();
    const stop = slot('chain-rule/place', memory).watch(changed);
    const tell = (key: string | null) =>
      browser.dispatchEvent(Object.assign(new Event('storage'), { key }));
    tell('chain-rule/theme/v1');
    expect(changed).not.toHaveBeenCalled();
    tell('chain-rule/place');
    tell(null);
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    tell('chain-rule/place');
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
