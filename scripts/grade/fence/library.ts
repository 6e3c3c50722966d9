import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../../toolbox.mjs';

/** What programs run against, as the text of one script: the same that the page's sandbox has. */
export async function sandboxLibrary(): Promise<string> {
  const input = join(root, 'src/widgets/kit/code/sandbox/inside/worker.ts');
  const bundle = await rolldown({ input, logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
