import {
  type CoefficientName,
  coefficientsOf,
  type RuleName,
  ruleNames,
} from '../../../experiments/optimizers/rules.ts';
import { has, isOwnLane, type Lane } from './lane.ts';

/** The most lanes that can be told apart. */
export const mostLanes = 9;

/** Learning rates from here to there can be set. */
export const rateLimits = [1e-5, 100] as const;

/** What each coefficient may be. */
export const coefficientLimits: Readonly<Record<CoefficientName, readonly [number, number]>> = {
  momentum: [0, 0.999],
  rho: [0, 0.9999],
  beta1: [0, 0.999],
  beta2: [0, 0.99999],
  epsilon: [0, 1],
  weightDecay: [0, 1],
  // From about 1,000 on the warm-up is over before the first update.
  momentumDecay: [0, 1000],
};

const isRule = (name: string): name is RuleName => ruleNames.some((rule) => rule === name);

const within = (value: number, [low, high]: readonly [number, number]) =>
  value >= low && value <= high;

function readLane(text: string): Lane | null {
  const [rule = '', rate = '', ...rest] = text.split(':');
  const learningRate = Number(rate);
  if (rate === '' || !within(learningRate, rateLimits)) return null;
  if (rule === 'own') return rest.length === 0 ? { rule, learningRate } : null;
  if (!isRule(rule)) return null;
  const own: Partial<Record<CoefficientName, number>> = {};
  for (const part of rest) {
    const [name = '', value = ''] = part.split('=');
    if (!has(rule, name) || value === '' || !within(Number(value), coefficientLimits[name]))
      return null;
    own[name] = Number(value);
  }
  return { rule, learningRate, ...own };
}

/** Lanes as a link tells them: `momentum:0.003:momentum=0.95,adam:0.1,own:0.1`; null if that is not how they are told. */
export function readLanes(text: string): readonly Lane[] | null {
  const lanes = text.split(',').map(readLane);
  if (lanes.length > mostLanes) return null;
  const read = lanes.filter((lane) => lane !== null);
  return read.length === lanes.length ? read : null;
}

/** The text that `readLanes` reads; coefficients that are as usual are left out. */
export function writeLanes(lanes: readonly Lane[]): string {
  return lanes
    .map((lane) => {
      if (isOwnLane(lane)) return `own:${lane.learningRate}`;
      const usual = coefficientsOf[lane.rule];
      const own = Object.keys(usual)
        .filter((name) => has(lane.rule, name))
        .flatMap((name) =>
          lane[name] === undefined || lane[name] === usual[name] ? [] : [`${name}=${lane[name]}`],
        );
      return [lane.rule, lane.learningRate, ...own].join(':');
    })
    .join(',');
}
