import { random } from '../../nn/index.ts';
import type { Copy } from '../engine/judge.ts';
import type { Exercise } from '../exercise.ts';

/** Variant 0 is the book's own printed copy; the others count the reader's requests for new numbers. */
export type VariantNumber = number;

/** The numbers of a variant: the same for everyone who has the same exercise, version and variant. */
export function parametersOf(exercise: Exercise, variant: VariantNumber): unknown {
  if (variant === 0 || !exercise.generate) return exercise.printed;
  return exercise.generate(random(seedOf(`${exercise.id}@${exercise.version}#${variant}`)));
}

/** A variant with the seed of the runs that its check makes. */
export const copyOf = (exercise: Exercise, variant: VariantNumber): Copy => ({
  parameters: parametersOf(exercise, variant),
  seed: seedOf(`${exercise.id}@${exercise.version}#${variant} check`),
});

/** FNV-1a over the text, finished with a mixing step: 32 bits. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
