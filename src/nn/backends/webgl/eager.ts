import type { Tensor } from '../../tensor.ts';
import type { Plan } from '../plan/plan.ts';
import type { Device } from './device/device.ts';
import type { Program } from './device/programs.ts';
import type { Texture } from './device/textures.ts';
import type { DrawnPlan } from './drawn/drawn-plan.ts';
import { bitsOf, type Draw } from './shader/shader.ts';
import type { Store, TextureValues } from './values.ts';

/** A plan that is run with other tensors each time: buffers find their textures as they are needed. */
export class EagerProgram {
  private readonly plan: Plan;
  private readonly drawn: DrawnPlan;
  private readonly device: Device;
  private readonly steps: readonly (readonly {
    readonly draw: Draw;
    readonly program: Program;
  }[])[];
  /** Buffers that nobody reads after each step. */
  private readonly endings: readonly (readonly number[])[];

  constructor(drawn: DrawnPlan, device: Device) {
    this.plan = drawn.plan;
    this.drawn = drawn;
    this.device = device;
    this.steps = drawn.steps.map(({ draws }) =>
      draws.map((draw) => ({ draw, program: device.programs.get(draw.source) })),
    );
    const endings = drawn.steps.map(({ scratch }) => [...scratch]);
    for (const [buffer, { purpose, first, last }] of drawn.plan.buffers.entries()) {
      if (purpose === 'temporary') endings[Math.max(first, last)]?.push(buffer);
    }
    this.endings = endings;
  }

  /** Computes the roots from the leaves, both in the order that the plan was made with. */
  compute(leaves: readonly TextureValues[], roots: readonly Tensor[], store: Store): void {
    const { plan, device, drawn } = this;
    const { textures, painter } = device;
    const bound: (Texture | undefined)[] = [];
    const numbers = new Map<number, number>();
    for (const [i, values] of leaves.entries()) {
      const buffer = plan.leaves[i]!;
      if (buffer < 0) continue;
      const layout = drawn.layouts[buffer]!;
      if (layout) bound[buffer] = values.textureOn(device, layout);
      else numbers.set(buffer, bitsOf(values.read()[0]!));
    }
    const textureOf = (buffer: number): Texture =>
      (bound[buffer] ??= textures.take(drawn.layouts[buffer]!));
    for (const [i, jobs] of this.steps.entries()) {
      for (const { draw, program } of jobs) {
        for (const { buffer, at } of draw.numbers) draw.integers[at] = numbers.get(buffer)!;
        if (draw.numbers.length > 0) program.given = null;
        const targets = draw.outputs.map(({ buffer, layer }) => ({
          texture: textureOf(buffer),
          layer,
        }));
        painter.draw({
          program,
          integers: draw.integers,
          inputs: draw.inputs.map(textureOf),
          frame: painter.frameFor(targets),
          width: draw.width,
          height: draw.height,
        });
      }
      for (const buffer of this.endings[i]!) {
        const texture = bound[buffer];
        if (texture) textures.giveBack(texture);
        bound[buffer] = undefined;
      }
    }
    this.hand(roots, leaves, textureOf, store);
    textures.fade();
  }

  /** Gives roots their values; several may be the same buffer, or a leaf's. */
  private hand(
    roots: readonly Tensor[],
    leaves: readonly TextureValues[],
    textureOf: (buffer: number) => Texture,
    store: Store,
  ): void {
    const { plan, device } = this;
    const made = new Map<number, TextureValues>();
    for (const [i, root] of roots.entries()) {
      const buffer = plan.roots[i]!;
      if (buffer < 0) {
        root.values = store.upload([]); // nothing is computed of nothing
        continue;
      }
      const known = made.get(buffer) ?? leaves[plan.leaves.indexOf(buffer)];
      const values = known?.share() ?? store.computed(textureOf(buffer), root.size, device);
      made.set(buffer, values);
      root.values = values;
    }
  }
}
