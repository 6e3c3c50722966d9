import { slot } from '../../widgets/kit/page/storage.ts';
import { nextTheme, parseTheme, shade, type Theme, themeKey } from './theme.ts';

const names: Readonly<Record<Theme, string>> = { auto: 'Auto', light: 'Light', dark: 'Dark' };
const system = matchMedia('(prefers-color-scheme: dark)');
const kept = slot(themeKey);
/** Where storage is refused, as in a private window, the choice lasts as long as the page. */
let theme: Theme = parseTheme(kept.read());

function store(): void {
  if (theme === 'auto') kept.forget();
  else kept.write(theme);
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

show();
system.addEventListener('change', show);
kept.watch(() => {
  theme = parseTheme(kept.read());
  show();
});
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || !target.closest('[data-theme-switch]')) return;
  theme = nextTheme(theme);
  store();
  show();
});
