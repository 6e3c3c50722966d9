import type { Expression } from './expression.ts';

/** How tightly each form binds: what binds less stands in parentheses. */
const binding = { sum: 1, product: 2, sign: 3, power: 4, atom: 5 };

/** A name as TeX: `x_12` is x with the index 12, a longer word leans as one word. */
export function nameTex(name: string): string {
  const [base = '', ...rest] = name.split('_');
  const index = rest.filter((part) => part !== '').join('');
  const word = [...base].length > 1 ? `\\mathit{${base}}` : base;
  return index === '' ? word : `${word}_{${index}}`;
}

/**
 * An expression as TeX, every part marked with the quantity it is: `\htmlData{quantity=v}{x^{2}}`.
 *
 * @param quantity the id of a part's node; null leaves it unmarked
 */
export function toTex(
  expression: Expression,
  quantity: (part: Expression) => string | null,
): string {
  const write = (part: Expression, least: number): string => {
    const [plain, tightness] = form(part);
    const id = quantity(part);
    const shown = tightness < least ? inBrackets(plain) : plain;
    return id === null ? shown : `\\htmlData{quantity=${id}}{${shown}}`;
  };
  const form = (part: Expression): readonly [tex: string, tightness: number] => {
    if (part.kind === 'number')
      return [String(part.value), part.value < 0 ? binding.sign : binding.atom];
    if (part.kind === 'name') return [nameTex(part.name), binding.atom];
    const [a, b] = part.operands as readonly [Expression, Expression];
    switch (part.operation) {
      case 'add':
        return [`${write(a, binding.sum)} + ${write(b, binding.product)}`, binding.sum];
      case 'sub':
        return [`${write(a, binding.sum)} - ${write(b, binding.product)}`, binding.sum];
      case 'mul':
        return [
          `${write(a, binding.product)}${sign(b)}${write(b, binding.sign + 0.5)}`,
          binding.product,
        ];
      case 'div':
        return [`\\frac{${write(a, 0)}}{${write(b, 0)}}`, binding.power];
      case 'pow':
        return [`{${write(a, binding.atom)}}^{${write(b, 0)}}`, binding.power];
      case 'neg':
        return [`-${write(a, binding.sign)}`, binding.sign];
      case 'sigmoid':
        return [`\\sigma${inBrackets(write(a, 0))}`, binding.atom];
      case 'relu':
        return [`\\operatorname{ReLU}${inBrackets(write(a, 0))}`, binding.atom];
      case 'exp':
        return [`e^{${write(a, 0)}}`, binding.power];
      case 'log':
        return [`\\ln${inBrackets(write(a, 0))}`, binding.atom];
      case 'max':
      case 'min':
        return [`\\${part.operation}\\left(${write(a, 0)}, ${write(b, 0)}\\right)`, binding.atom];
      case 'sin':
      case 'cos':
      case 'tanh':
        return [`\\${part.operation}${inBrackets(write(a, 0))}`, binding.atom];
    }
  };
  return write(expression, 0);
}

/** Brackets of the usual size around what stands on one line, else as tall as what they hold. */
const inBrackets = (tex: string) => (tex.includes('\\frac') ? `\\left(${tex}\\right)` : `(${tex})`);

/** Between two factors: a dot before a digit, nothing before a bracket. */
function sign(second: Expression): string {
  if (startsWithDigit(second)) return ' \\cdot ';
  const isSum = second.kind === 'operation' && /^(add|sub|mul|neg)$/.test(second.operation);
  return isSum ? '' : ' \\, ';
}

function startsWithDigit(part: Expression): boolean {
  if (part.kind === 'number') return true;
  if (part.kind === 'name') return false;
  const first = part.operands[0]!;
  return (part.operation === 'mul' || part.operation === 'pow') && startsWithDigit(first);
}
