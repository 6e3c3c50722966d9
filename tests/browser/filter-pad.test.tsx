import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import View from '../../src/widgets/filter-pad/View.tsx';
import '../../src/site/styles/tokens.css';
import { expectNoFault, figureInPage } from './figure-in-page.ts';

const { host, handle, text, press, show } = figureInPage<Parameters<typeof View>[0]>(
  (as, attributes) => (
    <View as={as} title="Filters" caption="c" finding="f" alt="a" {...attributes} />
  ),
);

const pad = () => host.querySelector<HTMLCanvasElement>('[role=application]')!;
const drawing = () => String(handle().state.value['drawing'] ?? '');
const ready = () => expect.poll(() => host.querySelector('.stage__measured [role=application]')).not.toBeNull(); // biome-ignore format: one line

/** What a hand does: down, two moves, up, at shares of the pad's width. */
function stroke(...places: readonly (readonly [x: number, y: number])[]) {
  const box = pad().getBoundingClientRect();
  const at = ([x, y]: readonly [number, number]) => ({ clientX: box.left + x * box.width, clientY: box.top + y * box.height, pointerId: 1, bubbles: true, isPrimary: true }); // biome-ignore format: one line
  pad().setPointerCapture = () => undefined; // there is no pointer of that id to capture
  const [first, ...rest] = places;
  pad().dispatchEvent(new PointerEvent('pointerdown', at(first!)));
  for (const place of rest) pad().dispatchEvent(new PointerEvent('pointermove', at(place)));
  pad().dispatchEvent(new PointerEvent('pointerup', at(places.at(-1)!)));
}

/** Ink at a pixel of the pad as it is on the screen, from 0 (paper) to 255. */
function inkAt(column: number, row: number): number {
  const [red] = pad().getContext('2d')!.getImageData(column, row, 1, 1).data;
  return 255 - red!;
}

async function drop(file: File) {
  const files = new DataTransfer();
  files.items.add(file);
  host.querySelector('[aria-label="A picture of yours"]')!.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })); // biome-ignore format: one line
}

/** A real file of this browser's making: dark on the left, bright on the right. */
async function pictureFile(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#fff';
  context.fillRect(width / 2, 0, width / 2, height);
  return new File([await canvas.convertToBlob()], 'mine.png', { type: 'image/png' });
}

test('a stroke is on the pad before the figure is told, and in its state a frame later', async () => {
  show();
  await ready();
  await press('Clear');
  await expect.poll(drawing).toBe('A784');
  stroke([0.5, 0.25], [0.5, 0.5], [0.5, 0.75]);
  expect(inkAt(13, 14)).toBeGreaterThan(200);
  expect(inkAt(2, 14)).toBeLessThan(10);
  expect(drawing()).toBe('A784');
  await expect.poll(drawing).toContain('P');
  await press('Undo');
  await expect.poll(drawing).toBe('A784');
});

test('strokes right after each other are all kept, however late the figure hears of them', async () => {
  show();
  await ready();
  await press('Clear');
  for (let turn = 0; turn < 12; turn++) {
    const x = (2 * turn + 3) / 28;
    stroke([x, 0.5], [x, 0.5]);
    await new Promise(requestAnimationFrame);
    stroke([x, 0.8], [x, 0.8]);
  }
  await new Promise(requestAnimationFrame);
  for (let turn = 0; turn < 12; turn++)
    for (const row of [14, 22]) expect(inkAt(2 * turn + 3, row)).toBeGreaterThan(60);
});

test('it is drawn by keys: arrows move, Space puts ink, Shift draws, Backspace takes it away', async () => {
  show();
  await ready();
  await press('Clear');
  pad().focus();
  await userEvent.keyboard(' ');
  await expect.poll(drawing).toContain('P');
  expect(inkAt(13, 13)).toBeGreaterThan(200);
  await userEvent.keyboard('{Shift>}{ArrowRight>6/}{/Shift}');
  expect(inkAt(19, 13)).toBeGreaterThan(200);
  await userEvent.keyboard('{Backspace}');
  expect(inkAt(19, 13)).toBeLessThan(60);
});

test('a dropped picture is scaled, filtered and named, and goes away with a button', async () => {
  show();
  await ready();
  await press('Filter');
  await drop(await pictureFile(640, 320));
  await expect.poll(text).toContain('mine.png, 160 × 80 (scaled from 640 × 320)');
  // One edge, dark on the left: −3 under 1 0 −1 in each row.
  expect(text()).toContain('from −3 to 3');
  await press('Back to the pad');
  await expect.poll(text).not.toContain('mine.png');
});

test('a pasted picture is taken as a dropped one', async () => {
  show();
  await ready();
  const clipboard = new DataTransfer();
  clipboard.items.add(await pictureFile(20, 10));
  pad().dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true }));
  await expect.poll(text).toContain('mine.png, 20 × 10');
});

test.each([
  ['words in a file called .png', new File(['no picture'], 'note.png', { type: 'image/png' }), 'note.png is not a picture that this browser can read'],
  ['an empty file', new File([], 'nothing.png', { type: 'image/png' }), 'nothing.png is empty'],
  ['a broken SVG', new File(['<svg'], 'line.svg', { type: 'image/svg+xml' }), 'line.svg is not a picture'],
])('%s is refused in words, and the pad stays', async (_, file, said) => {
  show();
  await ready();
  await drop(file);
  await expect.poll(text).toContain(said);
  expect(pad()).not.toBeNull();
}); // biome-ignore format: one file a line

test('every kernel with a name shows its map, and a press takes it', async () => {
  show();
  await ready();
  await press('Filter');
  await press('outline');
  expect(handle().state.value['filter']).toBe('outline');
  await expect.poll(text).toContain('It answers wherever something ends');
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320);
  await ready();
  await press('Filter');
  await expectNoFault(host);
});
