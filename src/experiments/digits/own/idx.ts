import { data } from '../../../nn/index.ts';
import { CLASSES } from '../network.ts';
import type { Pictures } from '../pictures.ts';
import { fitByAndBy } from './fit.ts';
import { type Own, splitUp } from './split.ts';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** More is not needed to learn ten digits, and would only take memory. */
export const MOST = 10_000;

/**
 * Pictures and their labels from files in MNIST's format: one file of pictures [n, height, width]
 * and one of labels [n], or such a pair for training and one for testing (`t10k` in its name).
 * Pictures of another size are fitted into 28 × 28; of more than 10,000 the first are taken.
 *
 * @throws if a file is damaged, one of a pair is missing, or pictures and labels do not match
 */
export async function fromIdx(files: readonly NamedFile[]): Promise<Own> {
  const isTest = ({ name }: NamedFile) => /t10k|test/i.test(name);
  const train = await pairOf(files.filter((file) => !isTest(file)));
  const test = await pairOf(files.filter(isTest));
  if (!train && !test) throw new Error('no file is in MNIST’s format; choose one of pictures and one of labels'); // biome-ignore format: one line
  if (train && test) return { train, test };
  return splitUp((train ?? test)!);
}

async function pairOf(files: readonly NamedFile[]): Promise<Pictures | null> {
  if (files.length === 0) return null;
  const pictures = files.filter((file) => rankOf(file) === 3);
  const labels = files.filter((file) => rankOf(file) === 1);
  if (pictures.length !== 1 || labels.length !== 1) {
    throw new Error(
      `${files.map(({ name }) => name).join(', ')}: one file of pictures and one of labels are needed, but there ${count(pictures.length, 'file')} of pictures and ${labels.length} of labels`,
    );
  }
  const [picture, label] = [pictures[0]!, labels[0]!];
  const classes = classesIn(label);
  const [have = 0, height = 0, width = 0] = shapeOf(picture);
  if (have !== classes.length) {
    throw new Error(
      `${picture.name} holds ${have} pictures and ${label.name} ${classes.length} labels; both must hold as many`,
    );
  }
  if (height * width === 0) throw new Error(`${picture.name} holds pictures of ${height} × ${width}, which have no pixel`); // biome-ignore format: one line
  const taken = Math.min(have, MOST);
  const pixels = await fitByAndBy(pixelsOf(picture, taken), { count: taken, height, width });
  return { pixels, classes: classes.slice(0, taken) };
}

const count = (n: number, word: string) => (n === 1 ? `is 1 ${word}` : `are ${n} ${word}s`);

/** Axes of a file in MNIST's format, from its fourth byte. */
const rankOf = ({ bytes }: NamedFile): number => bytes[3] ?? 0;

const shapeOf = (file: NamedFile): number[] => {
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const rank = rankOf(file);
  if (file.bytes.length < 4 + 4 * rank) readIdx(file); // and says what is wrong with its head
  return Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
};

const BYTES = 8;

/** The numbers of the first pictures, once the whole is known to be as long as it says. */
function pixelsOf(file: NamedFile, taken: number): Uint8Array | Float32Array | Float64Array {
  const { name, bytes } = file;
  const [have = 0, height = 0, width = 0] = shapeOf(file);
  const each = height * width;
  const missing = 16 + have * each - bytes.length;
  if (bytes[2] === BYTES && missing > 0) throw new Error(`${name} ends ${missing} bytes too early: it says that it holds ${have} pictures of ${height} × ${width}`); // biome-ignore format: one line
  if (bytes[2] !== BYTES || missing < 0) return readIdx(file).dataSync();
  // Bytes are what is wanted: they are looked at where they lie, all but the head, which is read as a file of no pictures.
  const head = bytes.slice(0, 16);
  new DataView(head.buffer).setUint32(4, 0);
  readIdx({ name, bytes: head });
  return bytes.subarray(16, 16 + taken * each);
}

function readIdx({ name, bytes }: NamedFile) {
  try {
    return data.readIdx(bytes);
  } catch (problem) {
    throw new Error(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}

function classesIn(file: NamedFile): number[] {
  const classes = [...readIdx(file).dataSync()];
  const wrong = classes.findIndex((one) => !(Number.isInteger(one) && one >= 0 && one < CLASSES));
  if (wrong >= 0) {
    throw new Error(
      `${file.name}: label ${wrong + 1} is ${classes[wrong]}; this net has ten classes, 0 to 9`,
    );
  }
  return classes;
}
