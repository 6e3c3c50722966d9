import {
  backend,
  compile,
  gradients,
  optimizers,
  type Parameter,
  parameter,
  random,
  stack,
  Tensor,
  tensor,
  tidy,
  type UpdateRule,
} from '../../nn/index.ts';
import { type Landscape, type LandscapeConfig, landscapeOf } from './landscapes/landscape.ts';
import { type RuleConfig, ruleOf } from './rules.ts';
import { MEMORY, type Way, wayOf } from './way.ts';

/** Optimizers from one start on one landscape. */
export interface LanesConfig {
  readonly landscape: LandscapeConfig;
  readonly start: readonly [x: number, y: number];
  readonly lanes: readonly RuleConfig[];
  readonly updates: number;
  /** Seed of the noise, where the landscape has any: every lane gets the same draws. */
  readonly seed: number;
}

/** What one lane shows of an update, name by name. */
type Shown = readonly (readonly [name: string, number: Tensor])[];

/** One optimizer on its way. */
interface Racer {
  readonly rule: UpdateRule;
  readonly place: readonly Parameter[];
  /** What the rule has remembered in the update that is being made, by name, for x and then for y. */
  readonly remembered: (readonly [name: string, number: Tensor])[];
}

/** A rule whose memories can be looked at. It is made once: what a rule remembers belongs to it. */
function racerOf(lane: RuleConfig, start: readonly number[]): Racer {
  const rule = ruleOf(lane);
  const remembered: (readonly [name: string, number: Tensor])[] = [];
  const watched: UpdateRule = {
    ...rule,
    step(w, gradient, memory, t) {
      const [next, after] = rule.step(w, gradient, memory, t);
      for (const [name, value] of Object.entries(after ?? {}))
        if (value instanceof Tensor) remembered.push([MEMORY + name, value]);
      return [next, after];
    },
  };
  return { rule: watched, place: start.map((value) => parameter(tensor(value))), remembered };
}

/** One update of one lane. */
function move(
  { rule, place, remembered }: Racer,
  landscape: Landscape,
  noise: readonly Tensor[],
): Shown {
  remembered.length = 0;
  const pure = gradients(landscape.height(place), place);
  const slopes =
    landscape.noise === 0 ? pure : pure.map((slope, i) => slope.add(noise[i]!).detach());
  optimizers.apply(rule, place, slopes);
  return [
    ...place.map((value) => ['place', value] as const),
    ['height', landscape.height(place)],
    ...slopes.map((value) => ['slope', value] as const),
    ...remembered,
  ];
}

/** A race that can be run from one start after the other: what it computes is compiled once. */
interface PreparedRace {
  run(race: Pick<LanesConfig, 'start' | 'updates' | 'seed'>): Way[];
}

/** All lanes move in one compiled step, so a race costs little more than a walk. */
function prepare({
  landscape: config,
  lanes,
}: Pick<LanesConfig, 'landscape' | 'lanes'>): PreparedRace {
  const landscape = landscapeOf(config);
  const racers = lanes.map((lane) => racerOf(lane, landscape.start));
  let shown: readonly Shown[] = [];
  const update = compile((...noise: [Tensor, Tensor]) => {
    shown = racers.map((racer) => move(racer, landscape, noise));
    return stack(shown.flatMap((lane) => lane.map(([, number]) => number)));
  });
  const beginning = update.checkpoint();
  const still = [tensor(0), tensor(0)] as const;
  return {
    run({ start, updates, seed }) {
      update.restore(beginning);
      for (const { place } of racers)
        for (const [side, one] of place.entries()) one.assign(tensor(start[side]!));
      const draw = random(seed);
      const fresh = () => tensor(landscape.noise * draw.normal());
      const noise = () => (landscape.noise === 0 ? still : ([fresh(), fresh()] as const));
      const rows = Array.from({ length: updates }, () => {
        const now = update.run(...noise());
        const row = now.dataSync();
        now.dispose();
        return row;
      });
      const height = landscape.height(start.map((value) => tensor(value))).item();
      let first = 0;
      return shown.map((lane) => {
        const numbers = { rows, first, names: lane.map(([name]) => name) };
        first += lane.length;
        return wayOf(numbers, landscape, start, height);
      });
    },
  }; // biome-ignore format: one line
}

/** The last race that was prepared: one that starts elsewhere is the same again. */
let last: { readonly key: string; readonly device: string; readonly race: PreparedRace } | null =
  null;

/** Runs every lane to its end. */
export function runLanes(config: LanesConfig): Way[] {
  const key = JSON.stringify([config.landscape, config.lanes]);
  if (last?.key !== key || last.device !== backend())
    last = { key, device: backend(), race: prepare(config) };
  return tidy(() => last!.race.run(config));
}
