// @ts-check
/** @typedef {import('./judge.mjs').Judged} Judged */
/** @typedef {import('./size.mjs').Size} Size */

/** Three digits and a unit. @param {number} ms */
export function duration(ms) {
  if (!Number.isFinite(ms)) return '–';
  const [value, unit] = ms < 1 ? [ms * 1000, 'µs'] : ms < 1000 ? [ms, 'ms'] : [ms / 1000, 's'];
  return `${value.toPrecision(value >= 100 ? Math.ceil(Math.log10(value + 1)) : 3)} ${unit}`;
}

/** @param {number | null} bytes */
export function amount(bytes) {
  if (bytes === null || !Number.isFinite(bytes)) return '–';
  const size = Math.abs(bytes);
  if (size < 1e4) return `${Math.round(bytes)} B`;
  return size < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Columns of text, the first one to the left. @param {readonly (readonly string[])[]} lines */
export function columns(lines) {
  const widths = lines.reduce(
    (/** @type {number[]} */ most, line) =>
      line.map((cell, i) => Math.max(cell.length, most[i] ?? 0)),
    [],
  );
  return lines
    .map((line) =>
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The table of engine.md §6. @param {readonly Judged[]} judged */
export function table(judged) {
  const head = ['workload', 'ours', 'time', 'strict', 'best correct peer', 'its time', 'ratio', 'must', 'reach', '', 'first call', 'memory']; // biome-ignore format: one line
  const lines = judged.flatMap(({ row, isFirstCall, measured, best, claims }) => {
    const named = (/** @type {string} */ name) => measured.find(({ library }) => library === name);
    const time = (/** @type {ReturnType<typeof named>} */ one) =>
      duration((isFirstCall ? one?.firstMs : one?.ms) ?? Number.NaN);
    return claims.map(({ library, ratio, must, reach, verdict }) => [
      row,
      library.replace('Chain Rule, ', ''),
      time(named(library)),
      time(named('Chain Rule, strict')),
      best?.library ?? 'none',
      time(best),
      Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '–',
      `${must}×`,
      `${reach}×`,
      verdict,
      duration(named(library)?.firstMs ?? Number.NaN),
      amount(named(library)?.bytes ?? null),
    ]);
  });
  return columns([head, ...lines]);
}

/**
 * What may not be more than so much, and whether it is.
 * @param {readonly { what: string, found: string, most: string, isMet: boolean }[]} limits
 */
export const limits = (limits) =>
  columns(
    limits.map(({ what, found, most, isMet }) => [
      what,
      found,
      `at most ${most}`,
      isMet ? 'met' : 'BELOW',
    ]),
  );

/** Every library at one workload. @param {Judged} judged */
export function details({ row, agreed, measured }) {
  const lines = measured.map((one) => {
    if (one.obstacle !== null) return [`  ${one.library}`, '–', '', '', one.obstacle];
    const gap = Math.abs(one.check / agreed - 1);
    const check = one.isRight ? `agrees (${gap.toExponential(0)})` : `WRONG: ${one.check}, not ${agreed}`; // biome-ignore format: one line
    return [`  ${one.library}`, duration(one.ms), `first ${duration(one.firstMs)}`, amount(one.bytes), check]; // biome-ignore format: one line
  });
  return `${row}\n${columns(lines)}`;
}

/** @param {readonly { row: string, garbage: readonly import('../src/measure/garbage.ts').Garbage[] }[]} found */
export function garbageTable(found) {
  const libraries = [...new Set(found.flatMap(({ garbage }) => garbage.map(({ library }) => library)))]; // biome-ignore format: one line
  return columns([
    ['garbage per step', ...libraries],
    ...found.map(({ row, garbage }) => [
      row,
      ...libraries.map((library) => {
        const one = garbage.find((one) => one.library === library);
        if (!one) return '–';
        return one.bytesPerStep < 0 ? 'collected' : `${amount(one.bytesPerStep)} (${one.steps})`;
      }),
    ]),
  ]);
}

/** Our folders by weight, heaviest first. @param {Size} size */
function weights({ modules }) {
  /** @type {Map<string, number>} */
  const folders = new Map();
  for (const { file, bytes } of modules) {
    const folder = file.replace(/^.*src\/nn\//, '').replace(/\/[^/]*$/, '');
    folders.set(folder, (folders.get(folder) ?? 0) + bytes);
  }
  return [...folders].sort(([, a], [, b]) => b - a).filter(([, bytes]) => bytes > 500);
}

/** @param {readonly { name: string, size: Size }[]} sizes */
export function sizeTable(sizes) {
  const head = ['download, gzip', 'needed', 'on demand'];
  const lines = sizes.map(({ name, size }) => [name, amount(size.gzip), amount(size.onDemand)]);
  const [ours] = sizes;
  const heavy = ours ? weights(ours.size).map(([name, bytes]) => [`  ${name}`, amount(bytes)]) : [];
  return `${columns([head, ...lines])}\n\nours, minified, before gzip, by folder:\n${columns(heavy)}`;
}
