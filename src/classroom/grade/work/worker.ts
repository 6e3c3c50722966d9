/// <reference lib="webworker" />
import type { ToWorker } from '../../../exercises/grading/pool/messages.ts';
import { serveGrader } from '../../../exercises/grading/pool/serve.ts';
import { openGrader } from '../../../exercises/grading/release/grader.ts';
import { readRelease } from '../../../exercises/grading/release/module.ts';
import { findChapter } from '../../../exercises/view/chapters.ts';
import { computeOn } from '../../../experiments/runner/compute-on.ts';
import { exact } from '../../../experiments/runner/device.ts';

declare const self: DedicatedWorkerGlobalScope;

const handle = serveGrader({
  send: (message) => self.postMessage(message),
  async open({ assignment, salt, release }, runCode) {
    if (release !== null)
      return readRelease(await import(/* @vite-ignore */ release)).openGrader(assignment, { salt, runCode }); // biome-ignore format: one line
    const { reason } = await computeOn(exact);
    if (reason !== null) throw new Error(`This browser cannot compute as the book does: ${reason}`);
    return openGrader(assignment, findChapter, { salt, runCode });
  },
});

self.onmessage = ({ data }: MessageEvent<ToWorker>) => void handle(data);
