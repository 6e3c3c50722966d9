/** A stretch of mathematics that is set in one way. */
export interface MathRun {
  readonly text: string;
  /** Letters of names lean; digits, signs and names of functions stand. */
  readonly leans: boolean;
  /** A `corner` is the upper right one of what stands below, where its prime is. */
  readonly level: 'base' | 'above' | 'below' | 'corner';
}

type Level = MathRun['level'];

/** TeX commands that stand for one sign or one upright word. */
const commands: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ϵ',
  eta: 'η',
  nu: 'ν',
  leftarrow: ' ← ',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'ϕ',
  pi: 'π',
  Sigma: 'Σ',
  partial: '∂',
  nabla: '∇',
  ell: 'ℓ',
  times: ' × ',
  cdot: ' · ',
  odot: ' ⊙ ',
  star: ' ⋆ ',
  ast: ' ∗ ',
  div: ' ÷ ',
  top: '⊤',
  infty: '∞',
  ge: ' ≥ ',
  le: ' ≤ ',
  sin: 'sin ',
  cos: 'cos ',
  tan: 'tan ',
  tanh: 'tanh ',
  exp: 'exp ',
  log: 'log ',
  ln: 'ln ',
  max: 'max',
  min: 'min',
  ',': ' ',
  ';': ' ',
  ' ': ' ',
  '{': '{',
  '}': '}',
  left: '',
  right: '',
  displaystyle: '',
  textstyle: '',
  sum: 'Σ ',
  lnot: '¬',
  lfloor: '⌊',
  rfloor: '⌋',
};

/** Signs above a letter, as the combining characters that follow it. */
const accents: ReadonlyMap<string, string> = new Map([
  ['bar', '\u0304'],
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
]);

/** Commands whose argument is set upright, as a word. */
const upright = new Set(['operatorname', 'mathrm', 'text', 'textrm']);
const fractions = new Set(['frac', 'tfrac', 'dfrac']);

/**
 * The small part of TeX that names and local rules need, as runs for SVG and HTML: `w_1`, `W^{[1]\top}`,
 * `-\frac{u}{z^2}` (set on one line: −u/z²). Text that is no TeX comes out as it stands.
 */
export function mathRuns(tex: string): readonly MathRun[] {
  const found = known.get(tex) ?? readRuns(tex);
  if (known.size < mostKnown) known.set(tex, found);
  return found;
}

/** A page sets the same few names again and again. */
const known = new Map<string, readonly MathRun[]>();
const mostKnown = 1000;

function readRuns(tex: string): readonly MathRun[] {
  const runs = merge(new MathReader(tex).runs('base')).map((run) => ({
    ...run,
    text: run.text.replace(/ {2,}/g, ' '),
  }));
  return runs.map((run, i) => {
    const start = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start };
  });
}

/** The same as plain text, for labels that are spoken and for measuring. */
export const mathPlain = (tex: string): string =>
  mathRuns(tex)
    .map(({ text, level }) => (level === 'above' && text !== prime ? `^${text}` : text))
    .join('');

class MathReader {
  private readonly tex: string;
  private at = 0;

  constructor(tex: string) {
    this.tex = tex;
  }

  runs(level: Level, end = ''): MathRun[] {
    const runs: MathRun[] = [];
    while (this.at < this.tex.length && !(end !== '' && this.tex[this.at] === end))
      runs.push(...this.next(level));
    return runs;
  }

  private next(level: Level): MathRun[] {
    const character = this.tex[this.at++]!;
    if (character === '\\') return this.command(level);
    if (character === '{') return this.closed(level);
    if (character === '}' || character === '&') return [];
    if (character === '^' || character === '_')
      return this.argument(level === 'base' ? (character === '^' ? 'above' : 'below') : level);
    return [sign(character, level)];
  }

  private closed(level: Level): MathRun[] {
    const runs = this.runs(level, '}');
    this.at += 1;
    return runs;
  }

  private argument(level: Level): MathRun[] {
    while (this.tex[this.at] === ' ') this.at += 1;
    return this.at >= this.tex.length ? [] : this.next(level);
  }

  private command(level: Level): MathRun[] {
    const name = /^([a-zA-Z]+|.)/s.exec(this.tex.slice(this.at))?.[0] ?? '';
    this.at += name.length;
    while (/[a-zA-Z]$/.test(name) && this.tex[this.at] === ' ') this.at += 1;
    // A word that leans, as its letters do by themselves.
    if (name === 'mathit') return this.argument(level);
    if (upright.has(name))
      return this.argument(level).map((run) => ({
        ...run,
        leans: false,
        text: run.text.replaceAll('−', '-'),
      }));
    if (fractions.has(name)) {
      const above = this.argument(level);
      const below = this.argument(level);
      return [...grouped(above, level), stand('/', level), ...grouped(below, level)];
    }
    if (name === 'sqrt') return [stand('√', level), ...grouped(this.argument(level), level)];
    const accent = accents.get(name);
    if (accent !== undefined) return accented(this.argument(level), accent);
    const text = commands[name] ?? name;
    return text === '' ? [] : [{ text, leans: /^[α-ωϕϵ]$/.test(text), level }];
  }
}

const stand = (text: string, level: Level): MathRun => ({ text, leans: false, level });

const prime = '′';

/** The sign of a derivative or of another index: KaTeX's own is made to be raised. */
const primeOf = (level: Level): MathRun =>
  stand(prime, level === 'base' ? 'above' : level === 'below' ? 'corner' : level);

function sign(character: string, level: Level): MathRun {
  if (character === "'" || character === prime) return primeOf(level);
  const text = character === '-' ? '−' : character === '*' ? '·' : character;
  return { text, leans: /\p{L}/u.test(text), level };
}

/** One part of a fraction on one line: in parentheses unless it is a product or a single number. */
function grouped(runs: readonly MathRun[], level: Level): MathRun[] {
  const text = runs
    .filter((run) => run.level === 'base')
    .map((run) => run.text)
    .join('');
  return /[+−/ ]/.test(text.replace(/^−/, ''))
    ? [stand('(', level), ...runs, stand(')', level)]
    : [...runs];
}

/** A bar, a hat or a tilde above: the combining sign after each letter. */
const accented = (runs: readonly MathRun[], accent: string): MathRun[] =>
  runs.map((run) => ({ ...run, text: [...run.text].map((letter) => letter + accent).join('') }));

function merge(runs: readonly MathRun[]): readonly MathRun[] {
  const merged: MathRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && last.leans === run.leans && last.level === run.level)
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}
