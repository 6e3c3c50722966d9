import { nextTheme, parseTheme, shade, type Theme, themeKey } from './theme.ts';

const names: Readonly<Record<Theme, string>> = { auto: 'Auto', light: 'Light', dark: 'Dark' };
const system = matchMedia('(prefers-color-scheme: dark)');
/** Holds the choice where storage is refused. */
let theme: Theme = 'auto';

function load(): Theme {
  try {
    return parseTheme(localStorage.getItem(themeKey));
  } catch {
    return theme;
  }
}

function store(): void {
  try {
    if (theme === 'auto') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // A private window: the choice lasts as long as the page.
  }
}

function show(): void {
  document.documentElement.dataset['theme'] = shade(theme, system.matches);
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-switch]')) {
    button.dataset['themeSwitch'] = theme;
    const name = button.querySelector('[data-theme-name]');
    if (name) name.textContent = names[theme];
    button.setAttribute('aria-label', `Theme: ${names[theme]}`);
    button.hidden = false;
  }
}

theme = load();
show();
system.addEventListener('change', show);
window.addEventListener('storage', ({ key }) => {
  if (key !== themeKey) return;
  theme = load();
  show();
});
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || !target.closest('[data-theme-switch]')) return;
  theme = nextTheme(theme);
  store();
  show();
});
