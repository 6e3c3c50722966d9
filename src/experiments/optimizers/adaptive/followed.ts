import { Tensor, tensor, tidy, type UpdateRule } from '../../../nn/index.ts';

/** What a rule does to one weight that is given these slopes, whatever it does; entry t − 1 is of update t. */
export interface Followed {
  /** What each update takes off the weight. */
  readonly steps: readonly number[];
  /** What the rule remembers after it, by the names in its source: `s`, `d` … */
  readonly memory: Readonly<Record<string, readonly number[]>>;
}

/** The numbers among what a rule remembers. */
const numbersIn = (memory: unknown): readonly (readonly [name: string, value: number])[] =>
  Object.entries(memory ?? {}).flatMap(([name, value]) =>
    value instanceof Tensor ? [[name, value.item()] as const] : [],
  );

export function follow(rule: UpdateRule, slopes: readonly number[]): Followed {
  return tidy(() => {
    const memory: Record<string, number[]> = {};
    let known = rule.start(tensor(0));
    const steps = slopes.map((slope, t) => {
      // From 0 each time: a step far smaller than the place it leads to would be rounded away.
      const [after, next] = rule.step(tensor(0), tensor(slope), known, t + 1);
      known = next;
      for (const [name, value] of numbersIn(next)) {
        memory[name] ??= [];
        memory[name].push(value);
      }
      return -after.item();
    });
    return { steps, memory };
  });
}
