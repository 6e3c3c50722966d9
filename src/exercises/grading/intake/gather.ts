import { findCodes } from '../../submission/code.ts';
import type { Piece, Source } from './piece.ts';
import { isLitter, type Named, readName } from './read-name.ts';
import { isScormReport, readScormReport } from './scorm-report.ts';
import { type UnpackLimits, unpack, unpackLimits } from './unpack.ts';

/**
 * Goes through files and finds the work, the assignment and the sheet in them, one after another.
 * Whatever lies in a student's place comes out, as work or with the reason why it is none: nobody gets lost.
 */
export async function* gather(
  sources: Iterable<Source> | AsyncIterable<Source>,
  limits: UnpackLimits = unpackLimits,
): AsyncGenerator<Piece> {
  for await (const source of sources) {
    const { path, size } = source;
    if (isLitter(path)) continue;
    const isZip = /\.zip$/i.test(path);
    if (!isZip && size > limits.file) {
      yield broken(path, `It is ${(size / 1e6).toFixed(1)} MB, and no submission.`);
      continue;
    }
    if (isZip && size > limits.total) {
      yield broken(
        path,
        `It is ${Math.round(size / 1e6)} MB; at most ${limits.total / 1e6} MB are read.`,
      );
      continue;
    }
    const bytes = await bytesOf(source);
    if (bytes === null) yield broken(path, 'It could not be read.');
    else if (isZip) yield* inZip(path, bytes, limits);
    else yield* inFile(path, bytes);
  }
}

const bytesOf = async (source: Source) => source.bytes().catch(() => null);

function* inZip(path: string, zip: Uint8Array, limits: UnpackLimits): Generator<Piece> {
  try {
    for (const file of unpack(zip, (name) => !isLitter(name), limits)) {
      if (file.bytes === null) yield broken(file.path, file.why);
      else yield* inFile(file.path, file.bytes);
    }
  } catch (problem) {
    yield broken(path, problem instanceof Error ? problem.message : String(problem));
  }
}

function* inFile(path: string, bytes: Uint8Array): Generator<Piece> {
  const text = textOf(bytes);
  const named = readName(path);
  if (text === null) {
    yield broken(
      path,
      'It is no text: not a submission file, nor a page with a code in it.',
      named,
    );
  } else if (/\.csv$/i.test(path)) {
    yield* inTable(path, text, named);
  } else if (/\.json$/i.test(path) || text.trimStart().startsWith('{')) {
    const isAssignment = /"format"\s*:\s*"chain-rule\/assignment"/.test(text);
    yield isAssignment ? { kind: 'assignment', path, text } : { kind: 'work', path, named, text };
  } else {
    const codes = findCodes(text);
    for (const code of codes) yield { kind: 'work', path, named, text: code };
    if (codes.length === 0)
      yield broken(path, 'It holds no answer code and is no submission file.', named);
  }
}

function* inTable(path: string, text: string, named: Named): Generator<Piece> {
  if (!isScormReport(text)) {
    const isStudents = named.system !== 'other';
    yield isStudents
      ? broken(path, 'It is a table and no submission.', named)
      : { kind: 'sheet', path, text };
    return;
  }
  try {
    yield* readScormReport(path, text);
  } catch {
    yield broken(path, 'It has answer codes in it, but is no table.', named);
  }
}

const broken = (path: string, why: string, named: Named = readName(path)): Piece => ({
  kind: 'broken',
  path,
  named,
  why,
});

/** UTF-8 with or without its mark, or UTF-16 as spreadsheets export it; null for what is no text. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'; // biome-ignore format: one line
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return text.includes('\u0000') ? null : text;
}
