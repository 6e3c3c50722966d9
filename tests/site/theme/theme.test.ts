import { expect, test } from 'vitest';
import { nextTheme, parseTheme, shade } from '../../../src/site/theme/theme.ts';

test('anything but a stored choice means auto', () => {
  for (const stored of [null, undefined, '', 'sepia', 3, {}])
    expect(parseTheme(stored)).toBe('auto');
  expect(parseTheme('dark')).toBe('dark');
});

test('three presses of the switch come back to the first theme', () => {
  for (const theme of ['auto', 'light', 'dark'] as const)
    expect(nextTheme(nextTheme(nextTheme(theme)))).toBe(theme);
});

test('auto follows the system; a choice does not', () => {
  expect(shade('auto', true)).toBe('dark');
  expect(shade('auto', false)).toBe('light');
  expect(shade('light', true)).toBe('light');
  expect(shade('dark', false)).toBe('dark');
});
