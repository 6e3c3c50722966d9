import type { Tensor } from '../../tensor.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanText } from '../wasm/text-of-plan.ts';
import type { Capabilities } from './device/device.ts';
import { givenByValue } from './drawn/by-value.ts';
import { drawnPlan } from './drawn/drawn-plan.ts';
import { layoutsOf } from './drawn/layouts.ts';

/** What nearly every graphics card of the last ten years can do; a real device asks its own. */
const USUAL: Capabilities = { largestTexture: 8192, layers: 2048, outputs: 8, inputs: 16 };

/** The programs that draw a plan, as text: one for each draw. No graphics card is asked. */
export function shaderText(plan: Plan, leaves: readonly Tensor[]): PlanText {
  const byValue = givenByValue(plan, leaves, (leaf) => leaf.refill !== null);
  const fixed = new Map([...byValue].map((buffer) => [buffer, null] as const));
  const { steps } = drawnPlan(plan, layoutsOf(plan, fixed, USUAL), USUAL);
  const programs = steps.map(({ draws }) => draws.map(({ source }) => indented(source)));
  const all = new Set(programs.flat());
  const bytes = [...all].reduce((sum, { length }) => sum + length, 0);
  return { programs, run: '', bytes, addresses: plan.buffers.map(() => null) };
}

/** Lines moved in by the braces around them. */
function indented(source: string): string {
  let depth = 0;
  return source
    .split('\n')
    .map((line) => {
      const closes = line.startsWith('}') ? 1 : 0;
      const own = `${'  '.repeat(Math.max(0, depth - closes))}${line}`;
      depth += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);
      return own;
    })
    .join('\n');
}
