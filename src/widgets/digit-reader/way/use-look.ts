import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Glimpse, look } from '../../../experiments/digits/glimpse.ts';
import type { Block } from '../../../experiments/digits/network.ts';
import { onBackend } from '../../../nn/index.ts';

type Compute = <Result>(action: () => Result) => Result;

/** Until WebAssembly is there, and where it is not. */
const asItIs: Compute = (action) => action();

/** What every block makes of a picture: on WebAssembly, so that a drawing is followed stroke by stroke. */
export function useLook(blocks: readonly Block[], picture: Uint8Array): readonly Glimpse[] {
  const [compute, setCompute] = useState<{ readonly by: Compute }>({ by: asItIs });
  useEffect(() => {
    onBackend('wasm', { precision: 'float64', mode: 'strict' }).then(
      (by) => setCompute({ by }),
      () => {}, // the plain loops give the same, later
    );
  }, []);
  return useMemo(() => compute.by(() => look(blocks, picture)), [compute, blocks, picture]);
}
