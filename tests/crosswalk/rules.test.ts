import { describe, expect, test } from 'vitest';
import { ruleNamesIn } from '../../src/experiments/crosswalk/rules/rule-names.ts';
import { asOurs, builtIn, writeRule } from '../../src/experiments/crosswalk/rules/write-rule.ts';
import { type RuleName, ruleNames } from '../../src/experiments/optimizers/rules.ts';
import { optimizers, tensor, type UpdateRule } from '../../src/nn/index.ts';
import { pythonWith, runPython } from './python.ts';

/** What a rule made of these slopes, and what its maker takes unless told. */
interface Followed {
  readonly way: readonly (readonly number[])[];
  readonly usual: Readonly<Record<string, unknown>>;
}

const start = [3, -2, 0.5];
/** Large, middling and alternating slopes, far over every ε. */
const slopes = Array.from({ length: 40 }, (_, t) => [9 / (t + 1), 0.4 + 0.02 * t, t % 3 === 0 ? -2 : 1]); // biome-ignore format: one line

function followed<Memory>(rule: UpdateRule<Memory>): number[][] {
  let w = tensor(start);
  let memory = rule.start(w);
  return slopes.map((slope, t) => {
    [w, memory] = rule.step(w, tensor(slope), memory, t + 1);
    return [...w.dataSync()];
  });
}

/** The way that our library's own rule takes, made from the code that the book prints. */
function ours(rule: RuleName): number[][] {
  const code = writeRule(asOurs(rule), 'Chain Rule');
  const make: (library: typeof optimizers) => UpdateRule = Function(`return (optimizers) => ${code}`)(); // biome-ignore format: one line
  return followed(make(optimizers));
}

/** The farthest that two ways are ever apart. */
const apart = (one: readonly (readonly number[])[], other: readonly (readonly number[])[]) =>
  Math.max(...one.flatMap((row, t) => row.map((w, i) => Math.abs(w - other[t]![i]!))));

test.each(ruleNames)('what the book says our %s takes unless told is what it takes', (rule) => {
  const settings: [string, unknown][] = ruleNamesIn[rule].settings.map(({ setting, called }) => [setting, called['Chain Rule'].usual]); // biome-ignore format: one line
  const told: UpdateRule = optimizers[rule](Object.fromEntries(settings));
  const untold: UpdateRule = optimizers[rule]();
  expect(apart(followed(told), followed(untold))).toBe(0);
});

/**
 * How far a way may lie from ours: rounding. In Keras ε stands elsewhere in four rules, which for slopes of 0.4
 * and more changes a step by ε/(2s) of it or, in Adam's first one, by 32 ε of it. PyTorch 1.13 multiplies by μ
 * twice under Nadam's hat, and any PyTorch keeps that product in float32.
 */
const rounding = 1e-12;
const within: Readonly<Record<'PyTorch' | 'Keras', Partial<Record<RuleName, number>>>> = {
  PyTorch: { nadam: 1e-4 },
  Keras: { adagrad: 1e-8, rmsprop: 1e-6, adam: 1e-7, adamw: 1e-7 },
};

describe.each([
  { library: 'PyTorch', module: 'torch', script: 'follow_torch.py' },
  { library: 'Keras', module: 'keras', script: 'follow_keras.py' },
] as const)('the rules as $library has them', ({ library, module, script }) => {
  const python = pythonWith(module);
  const jobs = ruleNames.map((rule) => ({ code: writeRule(asOurs(rule), library), start, slopes }));
  const results = python ? (runPython(python, script, jobs) as Followed[]) : []; // what our own script printed
  const cases = ruleNames.map((rule, i) => ({ rule, result: results[i]! }));
  const why = python ? '' : ` (skipped: there is no python3 with ${module}, see tests/crosswalk/python.ts)`; // biome-ignore format: one line

  test.skipIf(!python).each(cases)(`$rule takes unless told what the book says${why}`, ({ rule, result }) => {
    for (const { called } of ruleNamesIn[rule].settings) {
      const { name, usual } = called[library];
      if (name === null) continue;
      const beta = /^betas\[(\d)\]$/.exec(name);
      const found = beta ? Object(result.usual['betas'])[Number(beta[1])] : result.usual[name];
      // PyTorch 2.2 and later have a usual rate for SGD.
      if (usual === null) expect([undefined, 1e-3]).toContain(found);
      else expect(Number(found)).toBe(Number(usual));
    }
  }); // biome-ignore format: one line

  test.skipIf(!python).each(cases)(`$rule goes our way, where it can${why}`, ({ rule, result }) => {
    const far = apart(result.way, ours(rule));
    if (builtIn(asOurs(rule), library)) expect(far).toBeGreaterThan(1e-3);
    else expect(far).toBeLessThanOrEqual(within[library][rule] ?? rounding);
  });
});

test('only Nadam of Keras has a number built in that ours could not follow', () => {
  const found = (['PyTorch', 'Keras'] as const).flatMap((library) =>
    ruleNames.flatMap((rule) => (builtIn(asOurs(rule), library) ? [`${library} ${rule}`] : [])),
  );
  expect(found).toEqual(['Keras nadam']);
});
