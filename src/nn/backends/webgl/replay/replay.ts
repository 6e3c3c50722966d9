import type { Refill, Tensor } from '../../../tensor.ts';
import type { Recording, Replay, Values } from '../../backend.ts';
import { LostDevice } from '../../lost-device.ts';
import type { Plan } from '../../plan/plan.ts';
import { planOf } from '../../plan/plan-of.ts';
import { requestOf } from '../../plan/request-of.ts';
import { copyTexture } from '../copy-texture.ts';
import type { Device } from '../device/device.ts';
import type { Texture } from '../device/textures.ts';
import { isAsInMemory, roomFor, upload } from '../device/transfer.ts';
import { givenByValue } from '../drawn/by-value.ts';
import { drawnPlan } from '../drawn/drawn-plan.ts';
import { layoutsOf } from '../drawn/layouts.ts';
import { Stored } from '../stored.ts';
import { type Store, TextureValues } from '../values.ts';
import { Places } from './places.ts';
import { Stage } from './stage.ts';

/** A leaf that is filled anew before each run. */
interface Refilled {
  readonly fill: Refill;
  readonly buffer: number;
  readonly numbers: Float32Array;
  /** What is uploaded: the numbers and the rest of the last row; null where they come with the programs. */
  readonly room: Float32Array<ArrayBuffer> | null;
}

/** A stage at work, and who was lent textures of it since the last run. */
interface Held {
  stage: Stage;
  lent: Stored[];
}

/** Whoever still needs what a lent texture holds gets a copy, before it is written again. */
function callIn(held: Held): void {
  if (held.lent.length === 0) return;
  for (const stored of held.lent) stored.giveBackLent();
  held.lent = [];
}

function giveUp(held: Held): void {
  callIn(held);
  held.stage.free();
}

/** Textures go back when nobody can reach a replay any more that was not freed. */
const forgotten = new FinalizationRegistry<Held>(giveUp);

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
  private readonly held: Held;
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
    this.held = { stage: new Stage(this.places, device), lent: [] };
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
    callIn(this.held);
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
    callIn(this.held);
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
    return this.lend(this.held.stage.after(place), size);
  }

  state(index: number): Values {
    const { stage } = this;
    if (this.missing.has(index)) throw new LostDevice('checkpoint');
    const { before } = this.recording.states[index]!;
    const place = this.places.startOf(this.bufferOf(before));
    return this.lend(stage.before(place), before.size);
  }

  /** Most are read or left before the next run; then nothing needs to be copied. */
  private lend(texture: Texture, size: number): TextureValues {
    const { stage, lent } = this.held;
    if (stage.device.isLost) throw new LostDevice('compile');
    const stored = new Stored(size, null);
    stored.put(texture, stage.device, true);
    lent.push(stored);
    return new TextureValues(this.store, stored);
  }

  free(): void {
    forgotten.unregister(this);
    giveUp(this.held);
  }
}
