import { type Drawing, darkest } from './drawing.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A custom property of the page's theme that is written as #rrggbb. */
function colourOf(element: Element, name: string): Colour {
  const text = getComputedStyle(element).getPropertyValue(name).trim();
  const number = Number.parseInt(text.slice(1), 16) || 0;
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** One colour a number: from the ground (0) to `positive` (1) and to `negative` (−1). */
export function paintMap(canvas: HTMLCanvasElement, width: number, height: number, amount: (at: number) => number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const ground = colourOf(canvas, '--raise');
  const ends = { positive: colourOf(canvas, '--value'), negative: colourOf(canvas, '--class-a') };
  fill(context, width, height, ground, (at) => {
    const share = amount(at);
    return [share < 0 ? ends.negative : ends.positive, Math.min(1, Math.abs(share))];
  });
} // biome-ignore format: one line

/** Grey from the ground to ink. */
export function paintGrey(canvas: HTMLCanvasElement, width: number, height: number, ink: (at: number) => number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const colour = colourOf(canvas, '--ink');
  fill(context, width, height, colourOf(canvas, '--raise'), (at) => [colour, ink(at)]);
} // biome-ignore format: one line

export const paintLevels = (canvas: HTMLCanvasElement, side: number, drawing: Drawing): void =>
  paintGrey(canvas, side, side, (at) => drawing[at]! / darkest);

function fill(context: CanvasRenderingContext2D, width: number, height: number, ground: Colour, pixel: (at: number) => readonly [Colour, number]): void {
  const image = context.createImageData(width, height);
  for (let at = 0; at < width * height; at++) {
    const [colour, share] = pixel(at);
    for (let k = 0; k < 3; k++) image.data[4 * at + k] = ground[k]! + share * (colour[k]! - ground[k]!);
    image.data[4 * at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
} // biome-ignore format: one line
