import type { Tensor } from '../../../nn/index.ts';
import { namesIn } from '../../expression/expression.ts';
import { parse } from '../../expression/parse.ts';
import { toTensors } from '../../expression/to-tensors.ts';

/** What is wrong with a formula for a surface, or null. Says where: columns count from 1. */
export function mistakeIn(text: string): string | null {
  const read = parse(text);
  if ('mistake' in read) return `Column ${read.mistake.column}: ${read.mistake.message}.`;
  const strange = namesIn(read.expression).filter((name) => name !== 'x' && name !== 'y');
  if (strange.length > 0)
    return `A surface lies over x and y; ${strange.join(', ')} is neither. Write numbers instead.`;
  return null;
}

/**
 * The height that a formula in x and y gives, entry by entry.
 *
 * @throws with the column where the formula cannot be read
 */
export function typedHeight(text: string): (coordinates: readonly Tensor[]) => Tensor {
  const mistake = mistakeIn(text);
  const read = parse(text);
  if (mistake !== null || 'mistake' in read) throw new Error(`Your surface: ${mistake}`);
  const names = namesIn(read.expression);
  return ([x, y]) => {
    const inputs = new Map([
      ['x', x!],
      ['y', y!],
    ]);
    const height = toTensors(read.expression, inputs);
    // A formula in one of the two has the other's shape none the less.
    return names.length === 2 ? height : height.add(names[0] === 'x' ? y!.mul(0) : x!.mul(0));
  };
}
