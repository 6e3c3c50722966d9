import * as z from 'zod/mini';
import {
  type ContenderId,
  contenderIds,
  contenders,
  type Outcome,
} from '../../experiments/engine/race.ts';
import { workloadIds, workloads } from '../../experiments/engine/workloads.ts';
import { formatNumber, withCommas } from '../../experiments/format-number.ts';
import { isBitExact } from '../../experiments/runner/device.ts';
import type { Widget } from '../kit/widget.ts';

const schema = z.object({ workload: z._default(z.enum(workloadIds), 'tiny') });
export type State = z.infer<typeof schema>;

/** What is known of each device so far, for one workload. */
export type Standings = Readonly<Partial<Record<ContenderId, Outcome>>>;

/** How long each device may run, in milliseconds: four of them end in about three seconds. */
export const budgetMs = 500;

export const names: Readonly<Record<ContenderId, string>> = {
  reference: 'reference, float64',
  strict: 'WebAssembly, strict',
  fast: 'WebAssembly, fast',
  webgl: 'WebGL2',
};

export const widget: Widget<State, null> = {
  id: 'backend-race',
  version: 1,
  schema,
  limits: {},
  trace: () => null,
  describe: (_, state) => sentence(state, {}, false),
};

export const isExact = (id: ContenderId): boolean => isBitExact(contenders[id]);

const speedOf = (outcome: Outcome | undefined): number | null =>
  outcome?.state === 'measured' ? outcome.perSecond : null;

/** How many times as fast as the reference; null while one of the two is unknown. */
export function ratioOf(standings: Standings, id: ContenderId): number | null {
  const [own, reference] = [speedOf(standings[id]), speedOf(standings.reference)];
  return own === null || reference === null ? null : own / reference;
}

/** What stands at the end of a device's bar. */
export function label(standings: Standings, id: ContenderId, unit: 'steps' | 'products'): string {
  const outcome = standings[id];
  switch (outcome?.state) {
    case undefined:
      return 'waits';
    case 'running':
      return 'running …';
    case 'impossible':
      return 'cannot run here';
    case 'disagrees':
      return '⚠ another number, no speed';
    case 'measured': {
      const ratio = ratioOf(standings, id);
      const speed = `${grouped(outcome.perSecond)} ${unit}/s`;
      return id === 'reference' || ratio === null ? speed : `${speed}, ${grouped(ratio)} ×`;
    }
  }
}

/** Whether a run on it can be repeated elsewhere. */
export const exactness = (id: ContenderId): string =>
  isExact(id) ? 'the same bits everywhere' : 'not bit-exact';

/** What else is known of it, in a sentence. */
export function detail(standings: Standings, id: ContenderId): string | null {
  const outcome = standings[id];
  if (outcome?.state !== 'measured') return null;
  return `${names[id]}: first number after ${grouped(outcome.firstMs)} ms, ${exactness(id)}.`;
}

/** Two figures, or whole numbers grouped. */
export const grouped = (value: number): string =>
  value >= 100 ? withCommas(String(Number(value.toPrecision(3)))) : formatNumber(value, { digits: 2 }); // biome-ignore format: one line

export function sentence({ workload }: State, standings: Standings, isRunning: boolean): string {
  const { name, unit } = workloads[workload];
  const head = `**${name.charAt(0).toUpperCase()}${name.slice(1)}.**`;
  const racing = contenderIds.find((id) => standings[id]?.state === 'running');
  if (isRunning) return racing ? `${head} Running on ${names[racing]}.` : `${head} Running.`;
  const ranked = contenderIds
    .flatMap((id) => {
      const speed = speedOf(standings[id]);
      return speed === null ? [] : [{ id, speed }];
    })
    .sort((a, b) => b.speed - a.speed);
  const [best] = ranked;
  if (!best) return `${head} Nothing has run on this machine yet. Press Race.`;
  const ratio = ratioOf(standings, best.id) ?? 1;
  const lead = best.id === 'reference' ? '' : `, ${grouped(ratio)} times as many as the reference`;
  return `${head} Most ${unit} a second here: ${names[best.id]}, ${grouped(best.speed)}${lead}.`;
}

/** Why devices have no speed here, one sentence each. */
export function reasons(standings: Standings): string[] {
  return contenderIds.flatMap((id) => {
    const outcome = standings[id];
    if (outcome?.state === 'impossible') return [`${names[id]}: ${outcome.reason}.`];
    if (outcome?.state !== 'disagrees') return [];
    return [`${names[id]} came to ${outcome.value} where the reference has ${outcome.expected}; its speed does not count.`]; // biome-ignore format: one line
  });
}

/** Whether a graphics driver computes on the processor. */
export const isSoftware = (renderer: string): boolean =>
  /swiftshader|llvmpipe|softpipe|basic render|software/i.test(renderer);

/** What the graphics driver's name means for the race; null while it is not known. */
export function rendererNote(renderer: string | null): string | null {
  if (renderer === null) return null;
  return isSoftware(renderer)
    ? `The graphics card here is a program: ${renderer}. It shares the processor with everything else, so WebGL2 cannot win.`
    : `Graphics card: ${renderer}.`;
}

export const table = (standings: Standings) => ({
  columns: ['device', 'a second', 'times the reference', 'first number, ms', 'apart from the reference', 'bits'], // biome-ignore format: one line
  rows: contenderIds.map((id) => {
    const outcome = standings[id];
    const known = outcome?.state === 'measured' ? outcome : null;
    return [
      names[id],
      known?.perSecond ?? null,
      ratioOf(standings, id),
      known?.firstMs ?? null,
      known?.apart ?? null,
      isExact(id) ? 'the same everywhere' : 'not bit-exact',
    ];
  }),
});
