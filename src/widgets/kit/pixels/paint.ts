import { themeChanges } from './theme.ts';

/** Colours of the page, by the names of their custom properties; `light` is that of a photograph, in both themes. */
export type Tone = 'ink' | 'value' | 'grad' | 'param' | 'class-a' | 'light';

export interface Painting {
  readonly values: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
  readonly full: number;
  readonly tone: Tone;
  readonly opposite?: Tone;
}

/** Paints numbers in the page's colours as they are now: paper for 0, `tone` for `full`, `opposite` for −`full`. As light, 0 is black. */
export function paint(canvas: HTMLCanvasElement, painting: Painting): void {
  const { values, height, width, full, tone, opposite = 'ink' } = painting;
  const context = canvas.getContext('2d');
  if (!context) return;
  const [paper, positive, negative] =
    tone === 'light'
      ? [black, white, black]
      : ['--paper', `--${tone}`, `--${opposite}`].map(colourOf);
  const picture = context.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const share = Math.max(-1, Math.min(1, values[i]! / (full || 1)));
    const colour = share < 0 ? negative! : positive!;
    for (let channel = 0; channel < 3; channel++) {
      const [from, to] = [paper![channel]!, colour[channel]!];
      picture.data[4 * i + channel] = from + Math.abs(share) * (to - from);
    }
    picture.data[4 * i + 3] = 255;
  }
  context.putImageData(picture, 0, 0);
}

/** Colours of the theme that they were asked for in: a net shows a hundred canvases, and each question is a style of the page. */
const known = new Map<string, Colour>();
let theme = -1;

function colourOf(name: string): Colour {
  const now = themeChanges().peek();
  if (now !== theme) known.clear();
  theme = now;
  const found =
    known.get(name) ?? rgbOf(getComputedStyle(document.documentElement).getPropertyValue(name));
  known.set(name, found);
  return found;
}

type Colour = readonly [red: number, green: number, blue: number];
const black: Colour = [0, 0, 0];
const white: Colour = [255, 255, 255];

/** `#1e1b16` as three bytes; black where it is none. */
function rgbOf(hex: string): Colour {
  const number = Number.parseInt(hex.trim().replace('#', ''), 16) || 0;
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}
