import { SIDE } from '../../../experiments/digits/network.ts';
import { fitPictures } from '../../../experiments/digits/own/fit.ts';
import { fromIdx, MOST } from '../../../experiments/digits/own/idx.ts';
import { type Own, splitUp } from '../../../experiments/digits/own/split.ts';
import type { GivenFile } from '../../kit/page/dropped-files.ts';
import { readPicture } from '../../kit/picture/read-picture.ts';

/** Larger files are not opened: MNIST's largest is 47 MB. */
const LARGEST = 64 * 1024 * 1024;

/**
 * What the reader chose or dropped, as pictures to learn from: two or four files in MNIST's format,
 * packed or not, or pictures whose folder (or the first sign of their name) is the digit.
 *
 * @throws with what is wrong, in words
 */
export async function readFiles(given: readonly GivenFile[]): Promise<Own> {
  const files = given.flatMap(({ path, file }) =>
    file && !isHidden(path) ? [{ path, file }] : [],
  );
  const large = files.find(({ file }) => file.size > LARGEST);
  if (large) throw new Error(`${large.path} has ${Math.round(large.file.size / (1024 * 1024))} MB; 64 MB is the most that is opened`); // biome-ignore format: one line
  const pictures = files.filter(({ file }) => file.type.startsWith('image/'));
  if (pictures.length > 0) return fromPictures(pictures);
  return fromIdx(
    await Promise.all(files.map(async ({ file }) => ({ name: file.name, bytes: await bytesOf(file) }))), // biome-ignore format: one line
  );
}

/** What a system keeps beside the reader's files, such as `._7.png` and `.DS_Store`. */
const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));

async function bytesOf(file: File): Promise<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  const stream = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream(); // biome-ignore format: one line
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new Error(
      `${file.name} could not be ${isPacked ? 'unpacked' : 'read'}; it may be cut off`,
    );
  }
}

interface Found {
  readonly path: string;
  readonly file: File;
}

async function fromPictures(files: readonly Found[]): Promise<Own> {
  const chosen = files.slice(0, MOST);
  const classes = chosen.map(({ path }) => digitOf(path));
  const pixels = new Uint8Array(chosen.length * SIDE * SIDE);
  for (const [i, { file }] of chosen.entries()) pixels.set(await pixelsOf(file), i * SIDE * SIDE);
  return splitUp({ pixels, classes });
}

/** `digits/7/a.png` and `7-a.png` are sevens. */
function digitOf(path: string): number {
  const folder = path.split('/').at(-2) ?? '';
  const name = path.split('/').at(-1)!;
  const digit = /^\d$/.test(folder) ? folder : name.match(/^\d(?!\d)/)?.[0];
  if (digit === undefined) {
    throw new Error(
      `${path}: no digit is named for it. Put the pictures into folders named 0 to 9, or begin their names with the digit`,
    );
  }
  return Number(digit);
}

/** A picture of any size as 28 × 28 bytes of ink; a bright one is taken as dark ink on paper. */
async function pixelsOf(file: File): Promise<Uint8Array> {
  const { pixels, width, height } = await readPicture(file, SIDE);
  const mean = pixels.reduce((sum, light) => sum + light, 0) / pixels.length;
  const ink = pixels.map((light) => 255 * (mean > 0.5 ? 1 - light : light));
  return fitPictures(ink, { count: 1, height, width });
}
