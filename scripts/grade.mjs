// @ts-check
/** `npm run grade -- <folder or zip> --assignment <file or link>`: grades a class by running every answer again. */
import { fileURLToPath } from 'node:url';
import { continueInToolNode, explain, install } from './toolbox.mjs';

try {
  await install();
  await continueInToolNode(fileURLToPath(import.meta.url));
  const { grade } = await import('./grade/grade.ts');
  process.exitCode = await grade(process.argv.slice(2));
} catch (problem) {
  explain(problem);
}
