import type { Numbers, Values } from '../backends/backend.ts';
import { activeBackend } from '../backends/evaluate.ts';
import type { Tensor } from '../tensor.ts';

/** Runs between two safe points, and how many there are at most while numbers are on their way. */
const RUNS = { usual: 64, most: 1024 } as const;

/** What one run is given. */
export type Inputs = readonly Tensor[];

/** Where a replay stands: its states, how far it is, and the way back for what is not a tensor. */
export interface Place {
  readonly states: readonly Values[];
  readonly elapsed: number;
  readonly bringBack: () => void;
}

/**
 * Where a replay can go on from when its device is lost: states of which ordinary memory has a
 * copy, and what was given to each run since.
 */
export class SafePoint {
  private place: Place;
  /** The copy; null until it has arrived, which only the very first place may wait for. */
  private copy: readonly Numbers[] | null = null;
  private since: Inputs[] = [];
  private onItsWay: { readonly place: Place; readonly passed: number } | null = null;

  /** @param place whose states belong to somebody else */
  constructor(place: Place) {
    this.place = place;
    this.await(place, 0);
  }

  get states(): readonly Values[] {
    return this.copy?.map((numbers) => activeBackend().upload(Float64Array.from(numbers))) ?? this.place.states; // biome-ignore format: one line
  }

  get elapsed(): number {
    return this.place.elapsed;
  }

  /** Brings back everything beside the tensors; returns what the runs since were given. */
  goBack(): readonly Inputs[] {
    this.place.bringBack();
    return this.since;
  }

  /** Notes a run that comes next. @param here tells the present place, whose states are then the safe point's */
  pass(inputs: Inputs, here: () => Place): void {
    const passed = this.since.push(inputs) - 1;
    if (passed >= RUNS.most && this.onItsWay)
      this.arrive(this.onItsWay, this.onItsWay.place.states.map((values) => values.read())); // biome-ignore format: one line
    else if (passed >= RUNS.usual && !this.onItsWay) this.await(here(), passed);
  }

  private async await(place: Place, passed: number): Promise<void> {
    const journey = { place, passed };
    this.onItsWay = journey;
    try {
      const numbers = await Promise.all(place.states.map((values) => values.readLater()));
      if (this.onItsWay === journey) this.arrive(journey, numbers);
    } catch {
      // Lost on the way: the old place still holds.
      if (this.onItsWay === journey) this.onItsWay = null;
    }
  }

  /** Moves to a place whose numbers are there; until then the old one stands. */
  private arrive(
    { place, passed }: { place: Place; passed: number },
    copy: readonly Numbers[],
  ): void {
    if (place !== this.place) for (const values of place.states) values.free();
    this.copy = copy;
    this.place = place;
    this.since = this.since.slice(passed);
    this.onItsWay = null;
  }
}
