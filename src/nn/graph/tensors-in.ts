import { Tensor } from '../tensor.ts';

/** Every tensor in a value of any form: itself, a list, a record, or nested ones. */
export function tensorsIn(value: unknown): Tensor[] {
  if (value instanceof Tensor) return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(tensorsIn) : [];
}
