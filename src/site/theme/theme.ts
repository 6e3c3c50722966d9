/** What the reader chose; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

export const themeKey = 'chain-rule/theme/v1';

const order: readonly Theme[] = ['auto', 'light', 'dark'];

/** Anything that is not a stored choice means `auto`. */
export const parseTheme = (stored: unknown): Theme =>
  stored === 'light' || stored === 'dark' ? stored : 'auto';

/** The switch goes auto, light, dark, auto. */
export const nextTheme = (theme: Theme): Theme =>
  order[(order.indexOf(theme) + 1) % order.length] ?? 'auto';

/** The colours a choice stands for. */
export const shade = (theme: Theme, isSystemDark: boolean): 'light' | 'dark' =>
  theme === 'auto' ? (isSystemDark ? 'dark' : 'light') : theme;
