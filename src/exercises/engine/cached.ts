import type { Engine, Errand, Finding } from './errand.ts';

/** A finding depends on nothing but its errand, so the same errand is run once while it is remembered. */
export function cached(engine: Engine, { most = 200 } = {}): Engine {
  const known = new Map<string, Promise<Finding>>();
  return {
    fetch(errand: Errand, signal) {
      const key = JSON.stringify(errand);
      const found = known.get(key);
      if (found) return found;
      const finding = engine.fetch(errand, signal);
      known.set(key, finding);
      const forget = () => known.delete(key);
      finding.then((one) => isOpen(one) && forget(), forget);
      const oldest = known.keys().next();
      if (known.size > most && !oldest.done) known.delete(oldest.value);
      return finding;
    },
  };
}

/** What was cancelled, could not be run, or ran out of time on a busy machine may come out otherwise next time. */
const isOpen = (finding: Finding): boolean =>
  finding.kind === 'stopped' ||
  (finding.kind === 'code' &&
    finding.result.kind === 'stopped' &&
    ['cancelled', 'time'].includes(finding.result.reason));
