// @ts-check
/** @typedef {import('../src/measure/measured.ts').Measured} Measured */
/** @typedef {import('../src/workloads/rows.ts').Row} Row */
/**
 * What is claimed of one of our modes against the fastest peer whose numbers are right.
 * @typedef {object} Claim
 * @property {string} library
 * @property {number} ratio how many times as fast as that peer
 * @property {number} must
 * @property {number} reach
 * @property {'reached' | 'met' | 'BELOW' | 'WRONG' | 'no peer'} verdict
 */
/**
 * @typedef {object} Judged
 * @property {string} row
 * @property {boolean} isFirstCall whether times are those of the first call
 * @property {number} agreed the number most families found
 * @property {(Measured & { isRight: boolean })[]} measured
 * @property {(Measured & { isRight: boolean }) | undefined} best the fastest peer that is right
 * @property {Claim[]} claims
 */

/** Whether numbers are the same but for rounding. @param {number} a @param {number} b @param {number} tolerance */
const agree = (a, b, tolerance) =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));

/** The number that most families found; each has one vote. @param {readonly Measured[]} measured @param {number} tolerance */
function majority(measured, tolerance) {
  const voters = [...new Map(measured.map((one) => [one.family, one])).values()];
  const votes = voters.map(({ check }) => ({
    check,
    count: voters.filter((other) => agree(other.check, check, tolerance)).length,
  }));
  const [most] = votes.sort((a, b) => b.count - a.count);
  return most !== undefined && most.count > 1 ? most.check : Number.NaN;
}

const isOurs = (/** @type {{ library: string }} */ { library }) => library.startsWith('Chain Rule');

/**
 * @param {Row} row @param {readonly Measured[]} measured @param {number} tolerance
 * @returns {Judged}
 */
export function judge(row, measured, tolerance) {
  const agreed = majority(
    measured.filter(({ obstacle }) => obstacle === null),
    tolerance,
  );
  const all = measured.map((one) => ({ ...one, isRight: agree(one.check, agreed, tolerance) }));
  const timeOf = (/** @type {Measured} */ { ms, firstMs }) => (row.isFirstCall ? firstMs : ms);
  const [best] = all
    .filter((one) => one.isRight && !isOurs(one))
    .sort((a, b) => timeOf(a) - timeOf(b));
  /** @type {Claim[]} */
  const claims = [];
  for (const mode of /** @type {const} */ (['fast', 'strict', 'webgl'])) {
    const targets = row[mode];
    if (targets === undefined) continue;
    const library = mode === 'webgl' ? 'Chain Rule, WebGL' : `Chain Rule, ${mode}`;
    const ours = all.find((one) => one.library === library);
    const ratio = ours && best ? timeOf(best) / timeOf(ours) : Number.NaN;
    const verdict = !ours?.isRight
      ? 'WRONG'
      : best === undefined
        ? 'no peer'
        : ratio >= targets.reach
          ? 'reached'
          : ratio >= targets.must
            ? 'met'
            : 'BELOW';
    claims.push({ library, ratio, ...targets, verdict });
  }
  return {
    row: row.name,
    isFirstCall: row.isFirstCall === true,
    agreed,
    measured: all,
    best,
    claims,
  };
}
