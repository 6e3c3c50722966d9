import * as z from 'zod/mini';
import type { CodeResult } from '../../../src/exercises/engine/run-code.ts';
import type { Start } from '../../../src/widgets/kit/code/sandbox/program.ts';

const line = z.nullable(z.number());
const outcome = z.object({ id: z.string(), isPassed: z.boolean(), message: z.string(), line });
const ending = z.union([
  z.object({ kind: z.literal('ran'), outcomes: z.array(outcome) }),
  z.object({
    kind: z.literal('stopped'),
    reason: z.enum(['error', 'output', 'steps']),
    message: z.string(),
    line,
  }),
]);
const report = z.union([
  z.object({ kind: z.literal('started') }),
  z.object({ kind: z.literal('piece'), piece: z.unknown() }),
  z.object({ kind: z.literal('ended'), seal: z.string(), ending }),
]);
const text = z.object({ kind: z.literal('text'), text: z.string() });

/** What came out of the fence, believed only in the form and with the seal that it must have. */
export function readEnding(said: string, { testIds, seal }: Start): CodeResult {
  const read = z.array(z.unknown()).safeParse(jsonOf(said));
  const reports = (read.success ? read.data : []).flatMap((one) => {
    const found = report.safeParse(one);
    return found.success ? [found.data] : [];
  });
  const output = reports.flatMap((one) => {
    const piece = one.kind === 'piece' ? text.safeParse(one.piece) : null;
    return piece?.success ? piece.data.text.split('\n') : [];
  });
  const last = reports.findLast((one) => one.kind === 'ended' && one.seal === seal);
  if (last?.kind !== 'ended')
    return { kind: 'stopped', reason: 'error', message: 'It waited for something that never came.', line: null, output }; // biome-ignore format: one line
  if (last.ending.kind === 'stopped') return { ...last.ending, output };
  const { outcomes } = last.ending;
  const isWhole = outcomes.length === testIds.length && outcomes.every(({ id }, at) => id === testIds[at]); // biome-ignore format: one line
  if (!isWhole)
    return { kind: 'stopped', reason: 'error', message: 'Not every law was tested.', line: null, output }; // biome-ignore format: one line
  return { kind: 'ran', outcomes, output };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
