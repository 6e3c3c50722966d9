// Nothing is left out in silence: every case in the files is a check, and the README counts the reasons.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { casesOf } from './cases.ts';
import type { Check } from './check.ts';
import { pytorchChecks } from './checks/pytorch.ts';
import { onnxChecks } from './onnx/checks.ts';
import { hasOnnx, onnxCases } from './onnx/files.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One line of the README's table for each reason, most cases first. */
function tableOf(checks: readonly Check[]): string[] {
  const counts = new Map<string, number>();
  for (const { reason } of checks) {
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([reason, count]) => `| ${count} | ${reason} |`);
}

/** The lines under a heading of the README that count reasons. */
function printed(heading: string): string[] {
  const sections = readFileSync(here('./README.md'), 'utf8').split('\n## ');
  const section = sections.find((one) => one.startsWith(heading)) ?? '';
  const lines = section.split('\n').filter((line) => /^\| \d/.test(line));
  return lines.map((line) => line.replace(/ +/g, ' '));
}

describe('what is left out stands in the README with its reason', () => {
  test("of PyTorch's cases", () => expect(printed('PyTorch')).toEqual(tableOf(pytorchChecks)));

  test.skipIf(!hasOnnx)(
    hasOnnx ? 'of the ONNX cases' : 'of the ONNX cases (they are not on this machine)',
    () => expect(printed('ONNX')).toEqual(tableOf(onnxChecks([...onnxCases().values()].flat()))),
  );
});

test("every one of PyTorch's cases in the folder is a check", () => {
  const stored = readdirSync(here('./pytorch'))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => casesOf(file.replace('.json', '')).map(({ id }) => id));
  const checked = pytorchChecks.map(({ id }) => id);
  expect([...checked].sort()).toEqual([...stored].sort());
});
