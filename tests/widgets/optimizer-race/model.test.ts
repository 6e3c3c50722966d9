import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heightsOver } from '../../../src/experiments/optimizers/landscapes/heights.ts';
import { landscapeOf } from '../../../src/experiments/optimizers/landscapes/landscape.ts';
import { runLanes } from '../../../src/experiments/optimizers/lanes.ts';
import type { Trial } from '../../../src/experiments/optimizers/rate-search.ts';
import { ruleNames } from '../../../src/experiments/optimizers/rules.ts';
import { atOnce } from '../../../src/experiments/sliced.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { settle } from '../../../src/widgets/kit/figure/figure-state.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { levelsOf, objectionTo } from '../../../src/widgets/optimizer-race/landscape.ts';
import { coefficientsIn } from '../../../src/widgets/optimizer-race/lanes/lane.ts';
import {
  coefficientLimits,
  mostLanes,
  readLanes,
  writeLanes,
} from '../../../src/widgets/optimizer-race/lanes/lane-text.ts';
import { progressOf } from '../../../src/widgets/optimizer-race/lanes/progress.ts';
import {
  landscapeWords,
  raceOf,
  sentence,
  table,
  widget,
} from '../../../src/widgets/optimizer-race/model.ts';
import { rateTable } from '../../../src/widgets/optimizer-race/tuning/rate-table.ts';
import { triedRates } from '../../../src/widgets/optimizer-race/tuning/tried-rates.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const state = defaults(widget.schema);
const ways = () => runLanes(raceOf(state));

const anyLane = fc
  .tuple(fc.constantFrom(...ruleNames), fc.double({ min: 1e-5, max: 100, noNaN: true }), fc.nat())
  .map(([rule, learningRate, pick]) => {
    const lane = { rule, learningRate };
    const own = coefficientsIn(lane);
    if (own.length === 0 || pick % 2 === 0) return lane;
    const name = own[pick % own.length]!;
    return { ...lane, [name]: coefficientLimits[name][0] };
  });

describe('lanes as a link tells them', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(anyLane, { minLength: 1, maxLength: mostLanes }), (lanes) => {
        expect(readLanes(writeLanes(lanes))).toEqual(lanes);
      }),
    );
  });

  test.each([
    '', 'adam', 'adam:', 'adam:0', 'adam:-1', 'adam:1e9', 'adam:x', 'boost:0.1', 'adam:0.1:rho=0.9',
    'momentum:0.1:momentum=2', 'momentum:0.1:momentum=', 'adam:0.1,', Array(10).fill('adam:1').join(','),
  ])('“%s” is none, and the figure keeps the lanes it has', (text) => {
    expect(readLanes(text)).toBeNull();
    const { state: kept, problems } = settle(widget, state, { lanes: text });
    expect(kept.lanes).toBe(state.lanes);
    expect(problems).toHaveLength(1);
  }); // biome-ignore format: a list
});

describe('what is said and shown', () => {
  test('the height over x and y, and when one has arrived', () => {
    expect(landscapeWords(state)).toBe('f = ½(x² + 100y²). Goal: f below 10⁻⁶.');
    expect(landscapeWords({ ...state, surface: 'own', text: 'x^2 + y^2' })).toBe('f = x^2 + y^2. No goal: all updates are run.'); // biome-ignore format: one line
  });

  test('before the race, where all of them start', () => {
    expect(sentence(state, [])).toContain('All start at (10, 1)');
  });

  test('at its end, who has arrived and when', () => {
    expect(sentence({ ...state, step: 300 }, ways())).toContain('At the goal: Momentum (141), Nesterov (98), Adam (151).'); // biome-ignore format: one line
    expect(sentence({ ...state, step: 97 }, ways())).not.toContain('goal');
  });

  test('a lane that diverged is named, and its row in the table ends', () => {
    const lost = { ...state, lanes: 'gradientDescent:0.03,adam:1', step: 200 };
    const found = runLanes(raceOf(lost));
    expect(sentence(lost, found)).toMatch(/Diverged: Gradient descent \(\d+\)/);
    const { rows, columns } = table(lost, found);
    expect(rows).toHaveLength(201);
    expect(columns).toHaveLength(7);
    expect(rows.at(-1)!.slice(1, 4)).toEqual([null, null, null]);
    expect(rows.at(-1)![4]).toBeTypeOf('number');
  });

  test('in the view of the slopes the table has those of the chosen lane and what it remembers', () => {
    const now = { ...state, view: 'slopes', chosen: 3, step: 7 } as const;
    const { columns, rows } = table(now, ways());
    expect(columns).toEqual(['update', ...['slope', 'm', 'v'].flatMap((name) => [`${name} along x`, `${name} along y`])]); // biome-ignore format: one line
    expect(rows).toHaveLength(7);
    expect(rows[0]!.slice(0, 3)).toEqual([1, 10, 100]);
  });

  test('tuned rates are told one by one, with how each ended', () => {
    const lanes = [{ rule: 'momentum', learningRate: 1 }, { rule: 'adam', learningRate: 1 }] as const; // biome-ignore format: one line
    const trials: readonly Trial[] = [
      { learningRate: triedRates[0]!, end: { kind: 'never', update: 300 }, height: 2 },
      { learningRate: triedRates[1]!, end: { kind: 'diverged', update: 5 }, height: null },
    ];
    const { columns, rows } = rateTable(lanes, [trials, undefined]);
    expect(columns).toEqual(['learning rate', 'Momentum', 'height, Momentum']);
    expect(rows).toHaveLength(25);
    expect(rows.slice(0, 3).map((row) => row.slice(1))).toEqual([['no goal', 2], ['diverged at 5', null], [null, null]]); // biome-ignore format: one line
  });

  test('a rule of the reader’s that stopped says why when it is chosen, and is named when it is not', () => {
    const own = { ...state, lanes: 'momentum:0.003,own:0.1', step: 200 };
    const [theirs] = runLanes(raceOf(own));
    const end = { kind: 'stopped', update: 7, reason: 'Line 2, update 7: no.', line: 2 } as const;
    const found = [theirs, { ...theirs!, end }];
    expect(sentence({ ...own, chosen: 1 }, found)).toBe('**Your rule stopped.** Line 2, update 7: no. At the goal: Momentum (141).'); // biome-ignore format: one line
    expect(sentence(own, found)).toMatch(/At the goal: Momentum \(141\)\. Stopped: Your rule \(7\)\.$/); // biome-ignore format: one line
    expect(sentence({ ...own, chosen: 1 }, [theirs, undefined])).toContain('still running');
  });

  test('a program travels in a link, up to a length', () => {
    const short = settle(widget, state, { program: 'function step() {}' });
    expect([short.state.program, short.problems]).toEqual(['function step() {}', []]);
    const long = settle(widget, state, { program: 'x'.repeat(3001) });
    expect(long.state.program).toBe(state.program);
    expect(long.problems).toHaveLength(1);
  });

  test('a track runs from the start to the lowest place, never back over its ends', () => {
    const found = ways();
    const progress = progressOf(found);
    expect(progress(found[0]!.height[0]!)).toBe(0);
    for (const { height } of found)
      for (const one of height) {
        expect(progress(one)).toBeGreaterThanOrEqual(0);
        expect(progress(one)).toBeLessThanOrEqual(1);
      }
  });
});

describe('the reader’s own surface', () => {
  test.each([
    'x^2 + y^2',
    'sin(x)*cos(y)',
    '2*x',
    'log(1 + x^2) + tanh(y)',
    '1/(1 + x^2)',
    'x/(0.001 + y^2)',
  ])('%s is one', (text) => {
    expect(atOnce(objectionTo(text))).toBeNull();
  });

  test.each([
    ['x^2 +', /Column 6/],
    ['x*z', /z is neither/],
    ['log(x)', /At x = −4.00, y = −4.00 this has no finite height \(not a number\)/],
    ['1/(x - 4)', /At x = 4.00, y = −4.00 this has no finite height \(∞\)/],
    ['exp(exp(x^2))', /no finite height \(∞\)/],
    ['1/x', /At x = 0.00, y = .* this divides by zero/],
    ['y + 1/(x - 0.3)^2', /At x = 0.30, y = .* this divides by zero/],
    ['x^2 + (y + 1)^-2', /At x = .*, y = −1.00 this divides by zero/],
    ['x/(x*y - 1)', /divides by zero/],
    ['1/(sin(x) + 1 + y^2)', /At x = −1.57, y = 0.00 this divides by zero/],
    ['log(x^2 + y^2)', /At x = 0.00, y = 0.00 this takes the logarithm of zero/],
    ['x/(1 - 1)', /divides by zero|no finite height/],
    [`x${' + x'.repeat(80)}`, /at most 240 fit/],
    [`${'('.repeat(40)}x${')'.repeat(40)}`, /more than 30 levels deep/],
    [`x${'*x'.repeat(60)}`, /at most 60/],
    ['', /nothing to compute/],
    ['3', /Column 1/],
  ])('%s is none, and it says where', (text, said) => {
    expect(atOnce(objectionTo(text))).toMatch(said);
    const { state: kept } = settle(widget, state, { text: 'x*z' });
    expect(kept.text).toBe(state.text);
  });
});

test('contours rise from the floor of a surface, and are in order', () => {
  const heights = heightsOver(landscapeOf(raceOf(state).landscape), { columns: 24, rows: 24 });
  for (const hasFloor of [true, false]) {
    const levels = levelsOf(heights, hasFloor);
    expect(levels.length).toBeGreaterThan(7);
    expect([...levels].sort((a, b) => a - b)).toEqual(levels);
    expect(levels[0]).toBeGreaterThanOrEqual(Math.min(...heights.values));
    expect(levels.at(-1)).toBeLessThanOrEqual(Math.max(...heights.values));
  }
});
