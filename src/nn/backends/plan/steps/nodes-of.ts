import { type Node, readsMemory } from '../graph/node.ts';
import { type Draft, partsOf, writesOf } from './draft.ts';

/** Every node that a step computes, stored or not. */
export function nodesOf(draft: Draft): Set<Node> {
  const loaded = new Set<Node>();
  for (const one of draft.arithmetic) {
    if (one.kind === 'load') for (const node of partsOf(one.content)) loaded.add(node);
  }
  const found = new Set<Node>();
  const waiting = writesOf(draft).flatMap(partsOf);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    if (readsMemory(node)) continue;
    for (const { node: input } of node.inputs) {
      const isThere = input.kind === 'leaf' || input.kind === 'number' || loaded.has(input);
      if (!isThere) waiting.push(input);
    }
  }
  return found;
}
