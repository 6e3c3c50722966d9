/// <reference lib="webworker" />
import '../../../src/experiments/runner/worker.ts';

declare const self: DedicatedWorkerGlobalScope;

// The runner's own worker, on a machine that takes the graphics card away when it is told to.
const contexts: WebGL2RenderingContext[] = [];
let isGone = self.name === 'no card';
const { getContext } = OffscreenCanvas.prototype;
OffscreenCanvas.prototype.getContext = function (
  this: OffscreenCanvas,
  ...which: Parameters<typeof getContext>
) {
  if (isGone) return null;
  const context = getContext.apply(this, which);
  if (context instanceof WebGL2RenderingContext) contexts.push(context);
  return context;
} as typeof getContext; // its several signatures are one here

/** What the machine does with the card: `reset` gives another one at once, `take` gives none any more. */
new BroadcastChannel('card').onmessage = ({ data }: MessageEvent<'reset' | 'take'>) => {
  isGone = data === 'take';
  for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
};
