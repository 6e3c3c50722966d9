/// <reference lib="webworker" />
import { readRelease } from '../../../exercises/grading/release/module.ts';
import type { Asked, Told } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Runs errands with the module of an earlier release, one after another. */
self.onmessage = async ({ data: { id, address, errand } }: MessageEvent<Asked>) => {
  const tell = (told: Told) => self.postMessage(told);
  try {
    const module = readRelease(await import(/* @vite-ignore */ address));
    tell({ id, finding: await module.run(errand) });
  } catch (problem) {
    tell({ id, problem: problem instanceof Error ? problem.message : String(problem) });
  }
};
