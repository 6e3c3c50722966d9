import { expect, test } from 'vitest';
import { readFiles } from '../../src/widgets/digit-reader/own/read-files.ts';
import { droppedFiles, type GivenFile } from '../../src/widgets/kit/page/dropped-files.ts';

const given = (...files: readonly File[]): readonly GivenFile[] => files.map((file) => ({ path: file.name, file })); // biome-ignore format: one line

/** A file in MNIST's format: what stands in its head, and a byte for each entry. */
function idx(name: string, shape: readonly number[], byteAt: (i: number) => number, missing = 0): File {
  const head = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  head.setUint32(0, 0x0800 + shape.length);
  for (const [axis, length] of shape.entries()) head.setUint32(4 + 4 * axis, length);
  const size = shape.reduce((product, length) => product * length, 1);
  return new File([head.buffer, Uint8Array.from({ length: size - missing }, (_, i) => byteAt(i))], name);
} // biome-ignore format: one line each

const pictures = (count: number, missing = 0) => idx('train-images-idx3-ubyte', [count, 28, 28], (i) => i % 256, missing); // biome-ignore format: one line
const labels = (count: number) => idx('train-labels-idx1-ubyte', [count], (i) => i % 10);

async function packed(file: File): Promise<File> {
  const stream = file.stream().pipeThrough(new CompressionStream('gzip'));
  return new File([await new Response(stream).blob()], `${file.name}.gz`);
}

/** A picture of ink on paper that says nothing, in any size. */
async function picture(name: string, width = 40, height = 40): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.fillRect(width / 2, 0, width / 4, height);
  return new File([await canvas.convertToBlob()], name, { type: 'image/png' });
}

const counts = async (files: Promise<readonly GivenFile[]> | readonly GivenFile[]) => {
  const { train, test } = await readFiles(await files);
  return [train.classes.length, test.classes.length];
};

test('MNIST’s own files are read, packed or not, whatever lies beside them', async () => {
  expect(await counts(given(pictures(60), labels(60)))).toEqual([50, 10]);
  expect(await counts(given(await packed(pictures(60)), await packed(labels(60)), new File(['read me'], 'README')))).toEqual([50, 10]); // biome-ignore format: one line
});

test('files that are cut off or do not match are refused with the numbers', async () => {
  await expect(readFiles(given(pictures(60, 100), labels(60)))).rejects.toThrow('train-images-idx3-ubyte ends 100 bytes too early: it says that it holds 60 pictures of 28 × 28'); // biome-ignore format: one line
  await expect(readFiles(given(pictures(60), labels(59)))).rejects.toThrow('holds 60 pictures and train-labels-idx1-ubyte 59 labels; both must hold as many'); // biome-ignore format: one line
  const whole = await packed(pictures(60));
  const cut = new File([whole.slice(0, whole.size / 2)], whole.name);
  await expect(readFiles(given(cut, labels(60)))).rejects.toThrow('train-images-idx3-ubyte.gz could not be unpacked; it may be cut off'); // biome-ignore format: one line
  await expect(readFiles(given(new File(['nothing of the kind'], 'notes.txt')))).rejects.toThrow(/^notes\.txt: one file of pictures and one of labels are needed/); // biome-ignore format: one line
  await expect(readFiles(given(new File([], 'empty')))).rejects.toThrow('one file of pictures and one of labels are needed'); // biome-ignore format: one line
  await expect(readFiles([])).rejects.toThrow('no file is in MNIST’s format');
});

test('a file of 100 MB is refused before it is read, with the limit', async () => {
  const part = new Uint8Array(1024 * 1024);
  const large = new File(Array.from({ length: 100 }, () => part), 'train-images-idx3-ubyte'); // biome-ignore format: one line
  await expect(readFiles(given(large, labels(60)))).rejects.toThrow('train-images-idx3-ubyte has 100 MB; 64 MB is the most that is opened'); // biome-ignore format: one line
});

test('a folder of pictures is read, large ones scaled, what is no picture left out', async () => {
  const names = Array.from({ length: 13 }, (_, i) => `${i % 10}-${i}.png`);
  const files = await Promise.all(names.map((name) => picture(name)));
  const huge = await picture('3-huge.png', 6000, 4000);
  const rubbish = [new File(['x'], 'notes.txt'), new File(['x'], '._7-1.png', { type: 'image/png' }), new File(['x'], 'Thumbs.db')]; // biome-ignore format: one line
  const transfer = new DataTransfer();
  for (const file of [...files, huge, ...rubbish]) transfer.items.add(file);
  expect(await counts(droppedFiles(transfer))).toEqual([12, 2]);
  await expect(readFiles(given(...files, new File(['no picture'], '7-broken.png', { type: 'image/png' })))).rejects.toThrow('7-broken.png is not a picture that this browser can read'); // biome-ignore format: one line
  await expect(readFiles(given(...files, await picture('holiday.png')))).rejects.toThrow('holiday.png: no digit is named for it'); // biome-ignore format: one line
});
