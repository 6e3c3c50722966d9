import { random } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** A thousand passes of sixty examples: the training of the chapter's moons. */
const DRAWS = 60_000;

/** How many different masks of `units` come up, each unit off with probability ½. */
export function differentMasks(units: number): number {
  const source = random(1).fork(`${units}`);
  const seen = new Set<number>();
  for (let draw = 0; draw < DRAWS; draw++) {
    let code = 0;
    for (let i = 0; i < units; i++) code = 2 * code + (source.uniform() < 0.5 ? 1 : 0);
    seen.add(code);
  }
  return seen.size;
}

const allMasks = (units: number) => Array.from({ length: units }).reduce<number>((all) => 2 * all, 1); // biome-ignore format: one line

export const onePointEach: Misprint = {
  id: 'R-54',
  name: 'a data point for each mask',
  label: 'over-claimed',
  source: 'B, ensemble',
  printed: 'Each binary mask is one model, and is trained on about one data point.',
  right:
    'A mask is drawn for each example in each pass. Of few units every mask comes up often; of many, nearly all of the 2ⁿ masks are never drawn. All share the same weights, and learn from each other’s examples.',
  why: 'For some size of layer it is about right: where there are as many masks as draws.',
  run() {
    return {
      columns: ['units', 'masks', `different ones in ${DRAWS.toLocaleString('en-GB')} draws`, 'share of all masks', 'draws for each that came up'], // biome-ignore format: one line
      rows: [2, 10, 16, 24, 50].map((units) => {
        const different = differentMasks(units);
        return [`${units}`, allMasks(units), different, different / allMasks(units), DRAWS / different]; // biome-ignore format: one line
      }),
      sentence:
        'Ten units have 1,024 masks, each drawn about 59 times. Fifty have 10¹⁵, and practically each draw is a new one. One seed, p = 0.5.',
    };
  },
};
