import type { Refill, Tensor } from '../../tensor.ts';
import type { Recording, Replay, Values } from '../backend.ts';
import type { Plan } from '../plan/plan.ts';
import { planOf } from '../plan/plan-of.ts';
import { requestOf } from '../plan/request-of.ts';
import { givenByValue } from './by-value.ts';
import { copyTexture } from './copy-texture.ts';
import type { Device } from './device/device.ts';
import { LostDevice } from './device/lost-device.ts';
import type { Texture } from './device/textures.ts';
import { isAsInMemory, roomFor, upload } from './device/transfer.ts';
import { drawnPlan } from './drawn-plan.ts';
import { layoutsOf } from './layouts.ts';
import { Places } from './places.ts';
import { Stage } from './stage.ts';
import { type Store, TextureValues } from './values.ts';

/** A leaf that is filled anew before each run. */
interface Refilled {
  readonly fill: Refill;
  readonly buffer: number;
  readonly numbers: Float32Array;
  /** What is uploaded: the numbers and the rest of the last row; null where they come with the programs. */
  readonly room: Float32Array<ArrayBuffer> | null;
}

/** Textures go back when nobody can reach a replay any more that was not freed. */
const forgotten = new FinalizationRegistry<{ stage: Stage }>(({ stage }) => stage.free());

/**
 * A recorded step as a fixed list of draws. When the device is lost, the next run says so; once all
 * states were set again, the same step runs on another device.
 */
export class WebGLReplay implements Replay {
  readonly isVolatile = true;
  private readonly store: Store;
  private readonly live: () => Device | null;
  private readonly recording: Recording;
  private readonly plan: Plan;
  private readonly places: Places;
  private readonly leaves: readonly Tensor[];
  private readonly refilled: readonly Refilled[];
  private readonly held: { stage: Stage };
  /** What each input was last given, so that it is not given twice. */
  private readonly given: (Values | null)[];
  /** States whose numbers went with a device. */
  private readonly missing = new Set<number>();

  constructor(recording: Recording, device: Device, live: () => Device | null, store: Store) {
    const { inputs, refilled } = recording;
    const request = requestOf(recording, false);
    const { leaves } = request;
    const leafOf = (tensor: Tensor) => leaves.indexOf(tensor);
    const plan = planOf(request);
    const { capabilities } = device;
    const byValue = givenByValue(plan, leaves, (leaf) => leaf.refill !== null);
    const fixed = new Map([...byValue].map((buffer) => [buffer, null] as const));
    const drawn = drawnPlan(plan, layoutsOf(plan, fixed, capabilities), capabilities);
    this.recording = recording;
    this.store = store;
    this.live = live;
    this.plan = plan;
    this.leaves = leaves;
    this.places = new Places(drawn);
    this.refilled = refilled.flatMap((leaf) => {
      const buffer = plan.leaves[leafOf(leaf)]!;
      if (buffer < 0) return [];
      const layout = drawn.layouts[buffer];
      const room = layout ? roomFor(layout) : null;
      // Where they lie as in memory, numbers are filled in where they are uploaded from.
      const isInPlace = room !== null && isAsInMemory(layout!);
      const numbers = isInPlace ? room.subarray(0, leaf.size) : new Float32Array(leaf.size);
      return [{ fill: leaf.refill!, buffer, numbers, room }];
    });
    this.held = { stage: new Stage(this.places, device) };
    this.given = inputs.map(({ values }) => values);
    for (const leaf of leaves) if (leaf.values) this.put(leaf, leaf.values);
    forgotten.register(this, this.held, this);
  }

  private bufferOf(leaf: Tensor): number {
    return this.plan.leaves[this.leaves.indexOf(leaf)]!;
  }

  private put(leaf: Tensor, values: Values): void {
    const buffer = this.bufferOf(leaf);
    if (buffer < 0 || leaf.refill) return;
    const place = this.places.startOf(buffer);
    this.putInto(this.held.stage.before(place), values);
  }

  private putInto(texture: Texture, values: Values): void {
    const { device } = this.held.stage;
    const isOurs = values instanceof TextureValues && values.isOf(this.store);
    if (isOurs && !values.inMemory) {
      copyTexture(device, values.textureOn(device), texture);
    } else {
      upload(device.gl, device.painter, texture, values.read(), roomFor(texture.layout));
    }
  }

  /** The step at work, on another device if its own was lost. */
  private get stage(): Stage {
    const { stage } = this.held;
    if (!stage.device.isLost) return stage;
    const device = this.live();
    if (!device) throw new LostDevice('compile');
    const { inputs, states } = this.recording;
    this.held.stage = new Stage(this.places, device);
    for (const i of states.keys()) this.missing.add(i);
    const changing = new Set([...inputs, ...states.map(({ before }) => before)]);
    for (const leaf of this.leaves) {
      if (leaf.values && !changing.has(leaf)) this.put(leaf, leaf.values);
    }
    for (const [i, values] of this.given.entries()) if (values) this.put(inputs[i]!, values);
    return this.held.stage;
  }

  setInput(index: number, values: Values): void {
    const { stage } = this;
    if (this.given[index] === values && !stage.device.isLost) return;
    this.given[index] = values;
    this.put(this.recording.inputs[index]!, values);
  }

  setState(index: number, values: Values): void {
    void this.stage;
    this.put(this.recording.states[index]!.before, values);
    this.missing.delete(index);
  }

  run(elapsed: number): void {
    const { stage } = this;
    if (this.missing.size > 0) throw new LostDevice('compile');
    const { gl, painter } = stage.device;
    for (let i = 0; i < this.refilled.length; i++) {
      const { fill, buffer, numbers, room } = this.refilled[i]!;
      fill(numbers, elapsed);
      if (!room) {
        stage.give(buffer, numbers[0]!);
        continue;
      }
      const isInPlace = numbers.buffer === room.buffer;
      const texture = stage.before(this.places.startOf(buffer));
      upload(gl, painter, texture, isInPlace ? room : numbers, room);
    }
    stage.run();
  }

  result(index: number): Values {
    const { states, results } = this.recording;
    const buffer = this.plan.roots[states.length + index]!;
    const { size } = results[index]!;
    const place = this.places.endOf(buffer);
    if (place === undefined) return this.store.upload(new Float32Array(size));
    return this.copyOf(this.held.stage.after(place), size);
  }

  state(index: number): Values {
    const { stage } = this;
    if (this.missing.has(index)) throw new LostDevice('checkpoint');
    const { before } = this.recording.states[index]!;
    const place = this.places.startOf(this.bufferOf(before));
    return this.copyOf(stage.before(place), before.size);
  }

  private copyOf(texture: Texture, size: number): TextureValues {
    const { device } = this.held.stage;
    if (device.isLost) throw new LostDevice('compile');
    const copy = device.textures.take(texture.layout);
    copyTexture(device, texture, copy);
    return this.store.computed(copy, size, device);
  }

  free(): void {
    forgotten.unregister(this);
    this.held.stage.free();
  }
}
