/** A word of a line of code; `quantity` where it names a node. */
export interface Word {
  readonly text: string;
  readonly quantity: string | null;
  readonly kind: 'keyword' | 'name' | 'plain';
}

export interface CodeLine {
  /** The node that this line computes. */
  readonly node: string;
  readonly words: readonly Word[];
}

export const plain = (text: string): Word => ({ text, quantity: null, kind: 'plain' });

/** `name(first, second, options)`. */
export const calling = (
  name: string,
  operands: readonly (readonly Word[])[],
  options = '',
): readonly Word[] => [
  plain(`${name}(`),
  ...operands.flatMap((words, i) => (i === 0 ? words : [plain(', '), ...words])),
  plain(options === '' ? ')' : `, ${options})`),
];

export const listOf = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;
