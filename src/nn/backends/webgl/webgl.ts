import type { Tensor } from '../../tensor.ts';
import type { Backend, Recording, Values } from '../backend.ts';
import { LostDevice } from '../lost-device.ts';
import { planOf } from '../plan/plan-of.ts';
import { structureOf } from '../plan/structure.ts';
import { reference } from '../reference.ts';
import { Device, type DeviceOptions } from './device/device.ts';
import { print } from './device/layout.ts';
import { givenByValue } from './drawn/by-value.ts';
import { drawnPlan } from './drawn/drawn-plan.ts';
import { layoutsOf } from './drawn/layouts.ts';
import { EagerProgram } from './eager.ts';
import { WebGLReplay } from './replay/replay.ts';
import { Store, TextureValues } from './values.ts';

/** Programs that are kept for graphs of the same structure; the longest unused goes first. */
const MOST_PROGRAMS = 200;

/** Numbers that are written into the plan of a graph that is computed once. */
const INLINED: readonly number[] = [0, 1, -1, 0.5, 2];

function inlined(leaf: Tensor): number | null {
  if (leaf.op !== 'constant') return null;
  const value = leaf.values!.read()[0]!;
  return INLINED.some((one) => Object.is(one, value)) ? value : null;
}

/** Computes on a graphics card: every loop of a plan is a picture that is drawn. */
export class WebGL implements Backend {
  readonly name = 'webgl';
  readonly precision = 'float32';
  private readonly options: DeviceOptions;
  private readonly store = new Store();
  private device: Device;
  private programs = new Map<string, EagerProgram>();
  /** Devices that the machine has taken away. */
  private readonly gone = new Set<Device>();
  /** The numbers of other backends, as they were moved here. */
  private readonly moved = new WeakMap<Values, TextureValues>();

  /** @throws where this machine cannot, with the reason */
  constructor(options: DeviceOptions = {}) {
    this.options = options;
    this.device = new Device(options);
  }

  upload(numbers: ArrayLike<number>): TextureValues {
    return this.store.upload(numbers);
  }

  compute(order: readonly Tensor[], roots: readonly Tensor[]): void {
    if (!this.isAlive()) {
      // Until the machine gives its card back, the processor does the work.
      reference.compute(order, roots);
      return;
    }
    const computed = new Set(order);
    const read = order.flatMap((tensor) => tensor.inputs);
    const leaves = [...new Set(read)].filter((tensor) => !computed.has(tensor));
    const wanted = [...new Set(roots)].filter((tensor) => computed.has(tensor));
    const values = leaves.map((leaf) => this.here(leaf.values!));
    this.programFor(order, leaves, values, wanted).compute(values, wanted, this.store);
  }

  record(recording: Recording): WebGLReplay {
    const live = () => (this.isAlive() ? this.device : null);
    const device = live();
    if (!device) throw new LostDevice('compile');
    return new WebGLReplay(recording, device, live, this.store);
  }

  memory() {
    return { ...this.store.total, textures: this.device.isLost ? 0 : this.device.textures.count };
  }

  losses() {
    const isGone = !this.isAlive();
    return { times: this.gone.size, isGone };
  }

  /** Whether there is a device; a lost one is replaced, if the machine gives another. */
  private isAlive(): boolean {
    if (!this.device.isLost) return true;
    this.gone.add(this.device);
    try {
      this.device = new Device(this.options);
      this.programs = new Map();
      return true;
    } catch {
      return false;
    }
  }

  private here(values: Values): TextureValues {
    if (values instanceof TextureValues && values.isOf(this.store)) return values;
    const known = this.moved.get(values);
    if (known) return known;
    const uploaded = this.upload(values.read());
    this.moved.set(values, uploaded);
    return uploaded;
  }

  private programFor(
    order: readonly Tensor[],
    leaves: readonly Tensor[],
    values: readonly TextureValues[],
    roots: readonly Tensor[],
  ): EagerProgram {
    const { device, programs } = this;
    const places = values.map((one) => one.layoutOn(device));
    const structure = `${structureOf(order, leaves, roots, inlined)}:${places.map((place, i) => (place ? print(place) : leaves[i]!.op === 'constant' ? 'number' : ''))}`; // biome-ignore format: one line
    const known = programs.get(structure);
    const program = known ?? this.program(order, leaves, values, roots);
    programs.delete(structure);
    programs.set(structure, program);
    if (programs.size > MOST_PROGRAMS) {
      for (const [oldest] of programs) {
        programs.delete(oldest);
        break;
      }
    }
    return program;
  }

  private program(
    order: readonly Tensor[],
    leaves: readonly Tensor[],
    values: readonly TextureValues[],
    roots: readonly Tensor[],
  ): EagerProgram {
    const { device } = this;
    const { capabilities } = device;
    const plan = planOf({ order, leaves, roots, updates: [], inlines: inlined });
    const byValue = givenByValue(plan, leaves, ({ op }) => op === 'constant');
    const fixed = new Map(
      values.flatMap((one, i) => {
        const buffer = plan.leaves[i]!;
        const layout = byValue.has(buffer) ? null : one.layoutOn(device);
        return buffer >= 0 && (layout || byValue.has(buffer)) ? [[buffer, layout] as const] : [];
      }),
    );
    return new EagerProgram(
      drawnPlan(plan, layoutsOf(plan, fixed, capabilities), capabilities),
      device,
    );
  }
}
