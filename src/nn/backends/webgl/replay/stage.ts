import type { Device } from '../device/device.ts';
import type { Job } from '../device/painter.ts';
import type { Program } from '../device/programs.ts';
import type { Texture } from '../device/textures.ts';
import { bitsOf } from '../shader/shader.ts';
import type { Places } from './places.ts';

/** Where a program is told a number that is another one at each run. */
interface Slot {
  readonly buffer: number;
  readonly at: number;
  readonly integers: Int32Array;
  readonly program: Program;
}

/** A recorded step on a device: a texture in every place, and the draws in both roles of the states. */
export class Stage {
  readonly device: Device;
  /** The texture in each place, in even and in odd runs. */
  private readonly textures: readonly (readonly Texture[])[];
  private readonly jobs: readonly (readonly Job[])[];
  private readonly slots: readonly Slot[];
  /** Which roles the next run has. */
  private turn: 0 | 1 = 0;

  constructor(places: Places, device: Device) {
    this.device = device;
    const even = places.layouts.map((layout) => device.textures.take(layout));
    const odd = [...even];
    for (const [a, b] of places.pairs) [odd[a], odd[b]] = [odd[b]!, odd[a]!];
    this.textures = [even, odd];
    const programs = places.draws.map(({ draw }) => device.programs.get(draw.source));
    this.jobs = this.textures.map((textures) =>
      places.draws.map(({ draw, inputs, outputs }, i) => ({
        program: programs[i]!,
        integers: draw.integers,
        inputs: inputs.map((place) => textures[place]!),
        frame: device.painter.frameFor(
          outputs.map(({ place, layer }) => ({ texture: textures[place]!, layer })),
        ),
        width: draw.width,
        height: draw.height,
      })),
    );
    this.slots = places.draws.flatMap(({ draw: { numbers, integers } }, i) =>
      numbers.map((number) => ({ ...number, integers, program: programs[i]! })),
    );
  }

  /** The texture in a place as the next run will find it. */
  before(place: number): Texture {
    return this.textures[this.turn]![place]!;
  }

  /** The texture in a place as the last run left it. */
  after(place: number): Texture {
    return this.textures[1 - this.turn]![place]!;
  }

  /** Hands over a number that comes with the programs. */
  give(buffer: number, value: number): void {
    const bits = bitsOf(value);
    for (let i = 0; i < this.slots.length; i++) {
      const slot = this.slots[i]!;
      if (slot.buffer !== buffer) continue;
      slot.integers[slot.at] = bits;
      if (slot.program.given === slot.integers) slot.program.given = null;
    }
  }

  run(): void {
    const { painter } = this.device;
    const jobs = this.jobs[this.turn]!;
    for (let i = 0; i < jobs.length; i++) painter.draw(jobs[i]!);
    this.turn = this.turn === 0 ? 1 : 0;
  }

  free(): void {
    if (this.device.isLost) return;
    for (const texture of this.textures[0]!) this.device.textures.giveBack(texture);
  }
}
