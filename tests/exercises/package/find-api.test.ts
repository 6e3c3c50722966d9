import { expect, test } from 'vitest';
import { findApi, type Surroundings } from '../../../src/exercises/package/find-api.ts';

interface Window extends Surroundings {
  API?: object;
}

/** A window that is its own parent, as the outermost is. */
function outermost(rest: Partial<Window> = {}): Window {
  const made: Record<string, unknown> = { ...rest };
  made['parent'] = made;
  return made as unknown as Window; // a window that holds itself cannot be written down at once
}

const api = {};

test('the interface is found around the page, at any depth', () => {
  const top = outermost({ API: api });
  expect(findApi({ parent: { parent: top } }, 'API')).toBe(api);
  expect(findApi(top, 'API')).toBe(api);
});

test('the nearest wins', () => {
  const near = {};
  const middle: Window = { parent: outermost({ API: api }), API: near };
  expect(findApi({ parent: middle }, 'API')).toBe(near);
});

test('else it is looked for around the window that opened the page, or that opened one around it', () => {
  const opener: Surroundings = { parent: outermost({ API: api }) };
  expect(findApi(outermost({ opener }), 'API')).toBe(api);
  expect(findApi({ parent: outermost({ opener }) }, 'API')).toBe(api);
});

test('another standard, no interface, or windows that may not be read give null', () => {
  const closed = new Proxy(outermost(), {
    get(window, name) {
      if (name === 'API') throw new Error('SecurityError');
      return Reflect.get(window, name);
    },
  });
  expect(findApi({ parent: outermost({ API: api }) }, 'API_1484_11')).toBeNull();
  expect(findApi(outermost({ opener: null }), 'API')).toBeNull();
  expect(findApi({ parent: closed }, 'API')).toBeNull();
  // Behind a window that may not be read there may be one that may.
  const between = new Proxy<Window>(
    { parent: outermost({ API: api }) },
    {
      get(window, name) {
        if (name === 'API') throw new Error('SecurityError');
        return Reflect.get(window, name);
      },
    },
  );
  expect(findApi({ parent: between }, 'API')).toBe(api);
});
