// @ts-check
/** Computes the numbers of the text on all cores, for the build to read. `npm start` and `npm test` call it. */
import { fileURLToPath } from 'node:url';
import { continueInToolNode, explain, root } from './toolbox.mjs';

try {
  await continueInToolNode(fileURLToPath(import.meta.url));
  const { measure } = await import('./numbers/measure.ts');
  await measure(root);
} catch (problem) {
  explain(problem);
}
