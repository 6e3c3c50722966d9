import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Keras computes with jax here: its own choice, TensorFlow, is larger. */
const env = { KERAS_BACKEND: 'jax', JAX_ENABLE_X64: '1', ...process.env };

/** The first Python that has a module. Debian's own has Debian's torch, whichever python3 comes first; `CHAIN_RULE_PYTHON` may name another. */
export const pythonWith = (module: string): string | undefined =>
  [process.env.CHAIN_RULE_PYTHON ?? '', 'python3', '/usr/bin/python3'].find(
    (one) => one !== '' && spawnSync(one, ['-c', `import ${module}`], { env }).status === 0,
  );

/** Runs a script beside this file: a line of JSON out for each line of JSON in. @throws what Python said */
export function runPython(
  python: string,
  script: string,
  jobs: readonly object[],
  ...said: string[]
): unknown[] {
  const { stdout, stderr, status } = spawnSync(
    python,
    [fileURLToPath(new URL(script, import.meta.url)), ...said],
    { input: jobs.map((job) => JSON.stringify(job)).join('\n'), encoding: 'utf8', env },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n').map((line): unknown => JSON.parse(line)); // biome-ignore format: one line
}
