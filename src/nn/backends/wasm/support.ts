import { lane, op, vector } from './assembler/expression.ts';
import { ModuleBuilder } from './assembler/module-builder.ts';

/** A module with nothing in it but one use of vectors. */
function smallest(isRelaxed: boolean): Uint8Array<ArrayBuffer> {
  const module = new ModuleBuilder();
  const f = module.function('run', {}, 'f32');
  const one = vector('f32x4', 1);
  const sum = isRelaxed ? op('f32x4.relaxed_madd', one, one, one) : op('f32x4.add', one, one);
  f.return(lane('f32x4.extract_lane', sum, 0));
  return module.bytes();
}

/** Whether the machine may round a product and a sum once, where that is faster. */
export const hasRelaxedArithmetic = (): boolean => WebAssembly.validate(smallest(true));

/** Why WebAssembly cannot compute on this page, or null if it can. */
export function obstacle(): string | null {
  if (typeof WebAssembly === 'undefined') return 'this browser has no WebAssembly';
  if (!WebAssembly.validate(smallest(false))) {
    return 'this browser’s WebAssembly has no vectors (SIMD); browsers have had them since 2021–2023';
  }
  try {
    new WebAssembly.Module(smallest(false));
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `the page does not allow WebAssembly; its Content-Security-Policy needs 'wasm-unsafe-eval' in script-src (${reason})`;
  }
}
