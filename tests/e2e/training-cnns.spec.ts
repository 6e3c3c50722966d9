import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { exercises } from '../../content/training-cnns/exercises.ts';
import { run, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/training-cnns/';
const figures = ['reader', 'backward', 'pool', 'graph', 'letters', 'spiral', 'rnn'];

readThrough('the chapter on training CNNs', path, (page) => {
  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of figures) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('the net reads nearly all after ten epochs, and shows its way and its mistakes', async () => {
    const reader = page().locator('#reader');
    await expect(reader.locator('.figure__sentence')).toContainText(/Update 400: reads 9\d\.\d/);
    await expect(reader.getByText(/pictures a second on the processor/)).toBeVisible();
    await reader.getByRole('button', { name: 'Another picture' }).click();
    await expect(reader.getByText(/^reads \d, \d+ %$/)).toBeVisible();
  });

  test('a digit drawn with the mouse goes through the net, one with the keys too, and the link has it', async () => {
    const reader = page().locator('#reader');
    const pad = reader.getByRole('application');
    await pad.scrollIntoViewIfNeeded();
    const box = (await pad.boundingBox())!;
    const to = (x: number, y: number) => page().mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 8 }); // biome-ignore format: one line
    await to(0.2, 0.2);
    await page().mouse.down();
    await to(0.6, 0.2);
    await to(0.4, 0.6);
    await page().mouse.up();
    await expect(reader.getByText(/^reads 7, \d+ %$/)).toBeVisible();
    await expect(reader.getByText('Your digit, centred')).toBeVisible();
    await reader.getByRole('button', { name: 'Share' }).click();
    await expect(page()).toHaveURL(/#.*reader.*drawing=[A-P\d]{20}/);

    await reader.getByRole('button', { name: 'Clear' }).click();
    await expect(reader.getByText('Your digit, centred')).toBeHidden();
    await pad.focus();
    for (let row = 0; row < 14; row++) await page().keyboard.press('Shift+ArrowDown');
    await expect(reader.getByText('Your digit, centred')).toBeVisible();
    await page().keyboard.press('Control+z');
    await reader.getByRole('button', { name: 'Another picture' }).click();
    await expect(reader.getByText('Your digit, centred')).toBeHidden();
  });

  test('files of the reader’s own are taken by a button or dropped, and refused in words', async () => {
    const reader = page().locator('#reader');
    const shape = Buffer.alloc(16);
    for (const [at, value] of [0x0803, 60, 28, 28].entries()) shape.writeUInt32BE(value, 4 * at);
    const count = Buffer.alloc(8);
    for (const [at, value] of [0x0801, 60].entries()) count.writeUInt32BE(value, 4 * at);
    const pictures = { name: 'images', mimeType: '', buffer: Buffer.concat([shape, Buffer.alloc(60 * 784, 7)]) }; // biome-ignore format: one line
    const labels = { name: 'labels', mimeType: '', buffer: Buffer.concat([count, Buffer.from(Array.from({ length: 60 }, (_, i) => i % 10))]) }; // biome-ignore format: one line
    const chooser = reader.locator('input[type=file]').first();
    await chooser.setInputFiles([pictures, labels]);
    await expect(reader.getByText('Your own pictures: 50 to learn from, 10 to be tested on.')).toBeVisible(); // biome-ignore format: one line
    await expect(reader.locator('.figure__sentence')).toContainText(/of 10 pictures/);
    await chooser.setInputFiles([
      { ...pictures, buffer: pictures.buffer.subarray(0, 9999) },
      labels,
    ]);
    await expect(reader.getByText(/^images ends \d+ bytes too early/)).toBeVisible();
    const dropped = await page().evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['nothing of the kind'], 'notes.txt'));
      return transfer;
    });
    await reader.locator('.digit-reader__brought').dispatchEvent('drop', { dataTransfer: dropped });
    await expect(reader.getByText(/^notes\.txt: one file of pictures and one of labels/)).toBeVisible(); // biome-ignore format: one line
    await reader.getByRole('button', { name: 'Back to the book’s digits' }).click();
    await expect(reader.locator('.figure__sentence')).toContainText(/of 500 pictures/);
  });

  test('a real folder that is dropped is walked through, and its pictures are learned from', async () => {
    const folder = test.info().outputPath('digits');
    for (let i = 0; i < 24; i++) {
      const place = `${folder}/${i % 10}`;
      await mkdir(place, { recursive: true });
      await writeFile(`${place}/${i}.svg`, `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#fff"/><text x="20" y="48" font-size="40">${i % 10}</text></svg>`); // biome-ignore format: one line
    }
    await writeFile(`${folder}/.DS_Store`, 'kept by a system');
    const reader = page().locator('#reader');
    const box = reader.locator('.digit-reader__brought');
    await box.scrollIntoViewIfNeeded();
    const { x, y } = (await box.boundingBox())!;
    const client = await page().context().newCDPSession(page());
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, x: x + 20, y: y + 20, data });
    await client.detach();
    await expect(reader.getByText('Your own pictures: 20 to learn from, 4 to be tested on.')).toBeVisible(); // biome-ignore format: one line
    await expect(reader.locator('.figure__sentence')).toContainText(/of 4 pictures/);
    await reader.getByRole('button', { name: 'Back to the book’s digits' }).click();
  });

  test('weights are saved as a file, and learn on when the file is opened', async () => {
    const reader = page().locator('#reader');
    const sentence = reader.locator('.figure__sentence');
    const rail = reader.locator('.rail__input');
    await reader.locator('.transport .button--filled').click();
    await rail.press('End');
    await expect(sentence).toContainText(/Update 400: reads 9\d\.\d/, { timeout: 60_000 });
    const waits = page().waitForEvent('download');
    await reader.getByRole('button', { name: 'Save the weights' }).click();
    const saved = await waits;
    expect(saved.suggestedFilename()).toBe('digits.safetensors');
    const chooser = reader.locator('input[accept=".safetensors"]');
    await chooser.setInputFiles({ name: 'none.safetensors', mimeType: '', buffer: Buffer.from('nothing of the kind') }); // biome-ignore format: one line
    await expect(reader.getByText(/not a safetensors file/)).toBeVisible();
    await chooser.setInputFiles(await saved.path());
    await expect(reader.getByText(/^Training begins with the weights of/)).toBeVisible();
    await expect(sentence).toContainText(/With the weights of your file, before any update: reads 9\d\.\d/, { timeout: 30_000 }); // biome-ignore format: one line
    await reader.getByRole('button', { name: 'Back to the book’s digits' }).click();
  });

  answerByKeyboard(page, exercises);
});
