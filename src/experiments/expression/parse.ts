import {
  countNodes,
  type Expression,
  functions,
  isFunction,
  type Mistake,
  namesIn,
  type Operation,
} from './expression.ts';
import { type Token, tokenize } from './tokenize.ts';

/** Limits on what the reader may type: beyond them a graph can no longer be read. */
export const limits = { characters: 240, nodes: 60, depth: 30 } as const;

export type Parsed =
  | { readonly expression: Expression; readonly output: string | null }
  | { readonly mistake: Mistake };

/**
 * Reads an expression. From the loosest binding to the tightest:
 *
 *     input   = [ name "=" ] sum
 *     sum     = product { ("+" | "−") product }        left to right
 *     product = factor { ("*" | "/") factor }          left to right
 *     factor  = ("−" | "+") factor | power             so −x^2 is −(x^2)
 *     power   = atom [ "^" factor ]                    right to left: a^b^c is a^(b^c)
 *     atom    = number | name | function "(" sum { "," sum } ")" | "(" sum ")"
 *
 * Never throws: whatever the text, the answer is an expression or a mistake with its column.
 */
export function parse(text: string): Parsed {
  if (text.length > limits.characters)
    return wrong(
      `that is ${text.length} characters; at most ${limits.characters} fit`,
      limits.characters + 1,
    );
  const tokens = tokenize(text);
  if ('message' in tokens) return { mistake: tokens };
  try {
    return new Reader(tokens).input();
  } catch (error) {
    if (error instanceof Stop) return { mistake: error.mistake };
    throw error;
  }
}

const wrong = (message: string, column: number): Parsed => ({ mistake: { message, column } });

/** Leaves the reader from any depth; caught in `parse`. */
class Stop extends Error {
  readonly mistake: Mistake;
  constructor(message: string, column: number) {
    super(message);
    this.mistake = { message, column };
  }
}

/** Recursive descent over the tokens, one method per rule of the grammar. */
class Reader {
  private readonly tokens: readonly Token[];
  private position = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  input(): Parsed {
    const output = this.outputName();
    const first = this.next;
    if (first.kind === 'end')
      throw new Stop('there is nothing to compute yet; try x*y + z', this.next.column);
    const expression = this.sum();
    if (this.next.kind !== 'end') throw new Stop(this.leftOver(), this.next.column);
    if (expression.kind !== 'operation')
      throw new Stop(
        `there is nothing to compute with ${shown(this.tokens[this.position - 1]!)} alone; try x*y + z`,
        expression.column,
      );
    if (namesIn(expression).length === 0)
      throw new Stop('no gradient without a name; put one in, such as x', expression.column);
    const nodes = countNodes(expression);
    if (nodes > limits.nodes)
      throw new Stop(
        `that is ${nodes} nodes; the graph shows at most ${limits.nodes}`,
        expression.column,
      );
    return { expression, output };
  }

  private outputName(): string | null {
    const [first, second] = this.tokens;
    if (first?.kind !== 'name' || second?.text !== '=') return null;
    if (isFunction(first.text))
      throw new Stop(`${first.text} is a function, not a name`, first.column);
    this.position = 2;
    return first.text;
  }

  private sum(): Expression {
    this.depth += 1;
    if (this.depth > limits.depth)
      throw new Stop(
        `more than ${limits.depth} levels deep; write it with fewer parentheses`,
        this.next.column,
      );
    const read = this.leftToRight({ '+': 'add', '-': 'sub' }, () => this.product());
    this.depth -= 1;
    return read;
  }

  private product(): Expression {
    return this.leftToRight({ '*': 'mul', '/': 'div' }, () => this.factor());
  }

  private leftToRight(
    signs: Readonly<Record<string, Operation>>,
    operand: () => Expression,
  ): Expression {
    let left = operand();
    for (let sign = this.takeSign(signs); sign; sign = this.takeSign(signs))
      left = {
        kind: 'operation',
        operation: sign.operation,
        operands: [left, operand()],
        column: sign.column,
      };
    return left;
  }

  private factor(): Expression {
    const { column } = this.next;
    if (this.take('+')) return this.deeper(() => this.factor());
    if (!this.take('-')) return this.power();
    const operand = this.deeper(() => this.factor());
    if (operand.kind === 'number') return { kind: 'number', value: -operand.value, column };
    return { kind: 'operation', operation: 'neg', operands: [operand], column };
  }

  private power(): Expression {
    const base = this.atom();
    const { column } = this.next;
    if (!this.take('^')) return base;
    const exponent = this.deeper(() => this.factor());
    return { kind: 'operation', operation: 'pow', operands: [base, exponent], column };
  }

  private atom(): Expression {
    const token = this.next;
    this.position += 1;
    if (token.kind === 'number')
      return { kind: 'number', value: token.value, column: token.column };
    if (token.kind === 'name' && isFunction(token.text)) return this.call(token.text, token.column);
    if (token.kind === 'name') {
      // One letter before a parenthesis is meant as a factor, a word as a function.
      if (token.text.length > 1 && this.next.text === '(')
        throw new Stop(
          `there is no function ${shown(token)}, only ${Object.keys(functions).join(', ')}; a product is written with *`,
          token.column,
        );
      return { kind: 'name', name: token.text, column: token.column };
    }
    if (token.text === '(') {
      const inside = this.sum();
      if (!this.take(')')) throw new Stop(this.unclosed(token.column), this.next.column);
      return inside;
    }
    this.position -= 1;
    throw new Stop(this.expected(), token.column);
  }

  private call(name: keyof typeof functions, column: number): Expression {
    const expected = functions[name];
    const example = expected === 1 ? `${name}(x)` : `${name}(x, y)`;
    const opening = this.next.column;
    if (!this.take('(')) throw new Stop(`${name} is a function: write ${example}`, opening);
    const operands = [this.sum()];
    while (this.take(',')) operands.push(this.sum());
    if (!this.take(')')) throw new Stop(this.unclosed(opening), this.next.column);
    if (operands.length !== expected)
      throw new Stop(
        `${name} takes ${expected === 1 ? 'one number' : 'two numbers'}: write ${example}`,
        column,
      );
    return { kind: 'operation', operation: name, operands, column };
  }

  private deeper(read: () => Expression): Expression {
    this.depth += 1;
    if (this.depth > limits.depth)
      throw new Stop(`more than ${limits.depth} signs in a row`, this.next.column);
    const expression = read();
    this.depth -= 1;
    return expression;
  }

  private get next(): Token {
    return this.tokens[Math.min(this.position, this.tokens.length - 1)]!;
  }

  private take(sign: string): boolean {
    if (this.next.kind !== 'sign' || this.next.text !== sign) return false;
    this.position += 1;
    return true;
  }

  private takeSign(signs: Readonly<Record<string, Operation>>) {
    const { text, column, kind } = this.next;
    const operation = kind === 'sign' ? signs[text] : undefined;
    if (operation === undefined) return null;
    this.position += 1;
    return { operation, column };
  }

  private expected(): string {
    const before = this.tokens[this.position - 1];
    const after = before === undefined ? '' : ` after ${shown(before)}`;
    const here = this.next.kind === 'end' ? 'the text ends' : `there is ${shown(this.next)}`;
    return `a number, a name or “(” should stand${after}, but ${here}`;
  }

  private leftOver(): string {
    const before = this.tokens[this.position - 1]!;
    if (this.next.text === ')') return 'this “)” closes nothing';
    if (this.next.text === ',') return 'a comma stands only between the two numbers of max and min';
    if (this.next.text === '=')
      return '“=” may only follow a name at the very start, as in f = x*y';
    return `an operation is missing between ${shown(before)} and ${shown(this.next)}; a product is written with *`;
  }

  private unclosed(column: number): string {
    const here = this.next.kind === 'end' ? 'the text ends' : `there is ${shown(this.next)}`;
    return `the “(” of column ${column} is not closed: “)” should stand here, but ${here}`;
  }
}

const shown = (token: Token) => `“${token.text.replace('-', '−')}”`;
