// @ts-check
/** `node scripts/make-digit-weights.mjs`: trains the net of digits again and writes its convolutions where the chapter on transfer takes them from. */
import { fileURLToPath } from 'node:url';
import { continueInToolNode, explain, install } from './toolbox.mjs';

try {
  await install();
  await continueInToolNode(fileURLToPath(import.meta.url));
  const { writeDigitWeights } = await import('./weights/write-digit-weights.ts');
  await writeDigitWeights();
} catch (problem) {
  explain(problem);
}
