import { refuseOthers } from '../options.ts';

/** What some rule takes, here or in PyTorch. Whoever compares rules may give one object to all of them. */
const OF_SOME_RULE: readonly string[] = ['amsgrad', 'beta1', 'beta2', 'centered', 'dampening', 'epsilon', 'initialAccumulator', 'momentum', 'momentumDecay', 'nesterov', 'rho', 'weightDecay']; // biome-ignore format: a list

/** Refuses an option that no rule has, such as a misspelt one. */
export function refuseUnknown(what: string, others: object, known: string): void {
  const unknown = Object.entries(others).filter(([name]) => !OF_SOME_RULE.includes(name));
  refuseOthers(what, Object.fromEntries(unknown), known);
}
