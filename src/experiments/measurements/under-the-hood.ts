import type { NetConfig } from '../engine/small-net.ts';
import type { DeviceChoice } from '../engine/taken-apart.ts';
import { takeApart } from '../engine/taken-apart.ts';
import { exact, type Measurement, measure } from './measurement.ts';

const printed: NetConfig = { width: 3, activation: 'tanh', batch: 4 };
const wide: NetConfig = { width: 8, activation: 'tanh', batch: 16 };
const strict: DeviceChoice = { device: 'strict', precision: 'float32' };

/** What the engine makes of one step of the small net: counts of a plan, exact. */
export const underTheHoodMeasurements: Record<string, Measurement> = {
  ...measure('hood.small', ['operations', 'loops', 'programs', 'temporaries', 'arena', 'parameters'], exact, () => counts(printed, strict)), // biome-ignore format: one line
  ...measure('hood.wide', ['temporaries', 'arena', 'programs'], exact, () => counts(wide, strict)),
  ...measure('hood.webgl', ['programs'], exact, () => counts(printed, { ...strict, device: 'webgl' })), // biome-ignore format: one line
  ...measure('hood.rounding', ['twice', 'once'], exact, rounding),
};

function counts(config: NetConfig, device: DeviceChoice) {
  const { explanation, names } = takeApart(config, device);
  const { tensors, programs, buffers, arenaSize } = explanation;
  const passing = buffers.filter(({ purpose, within }) => purpose === 'temporary' && within === null); // biome-ignore format: one line
  return {
    operations: tensors.length,
    // A view is a way of reading: nothing would have to run for it.
    loops: tensors.filter(({ kernel }) => kernel.kind !== 'view').length,
    programs: programs.length,
    temporaries: passing.reduce((sum, { size }) => sum + size, 0),
    arena: arenaSize,
    parameters: buffers[names.indexOf('θ')]?.size ?? 0,
  };
}

/** a·a + c in float32 with a = 1 + 2⁻¹² and c = −(1 + 2⁻¹¹): rounded after each operation, and once. */
function rounding() {
  const [a, c] = [1 + 1 / 4096, -(1 + 1 / 2048)];
  return { twice: Math.fround(Math.fround(a * a) + c), once: Math.fround(a * a + c) };
}
