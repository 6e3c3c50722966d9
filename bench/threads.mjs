// @ts-check
/** What the threads of a page did, read from a trace of Chromium's between two `performance.mark`s. */

/** What a trace has to hold. */
export const categories = ['devtools.timeline', 'toplevel', 'blink.user_timing'];

/** @typedef {{ name: string, cat: string, ph: string, pid: number, tid: number, ts: number, dur: number, tdur?: number, args?: { name?: string } }} Event */

function between(
  /** @type {readonly Event[]} */ events,
  /** @type {string} */ from,
  /** @type {string} */ to,
) {
  // biome-ignore format: one line
  const mark = (/** @type {string} */ name) => {
    const found = events.find((one) => one.name === name && one.cat.includes('user_timing'));
    if (!found) throw new Error(`threads: the trace has no mark ${name}; was its page closed before the trace ended?`); // biome-ignore format: one line
    return found;
  };
  const [begin, end] = [mark(from), mark(to)];
  const tasks = events.filter(({ name, ph, pid, ts }) => ph === 'X' && /RunTask$/.test(name) && pid === begin.pid && ts >= begin.ts && ts < end.ts); // biome-ignore format: one line
  return { begin, tasks };
}

/** Tasks that no other task of their thread contains, the longest in processor time first. */
const outermost = (/** @type {readonly Event[]} */ tasks) =>
  tasks
    .toSorted((a, b) => b.dur - a.dur)
    .filter((one, i, all) => !all.slice(0, i).some((outer) => outer.tid === one.tid && outer.ts <= one.ts && one.ts + one.dur <= outer.ts + outer.dur)) // biome-ignore format: one line
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0));

/**
 * In ms, the longest first: processor time says what the page asks for; time on the clock also what else the machine was doing.
 *
 * @param {readonly Event[]} events
 * @param {string} from
 * @param {string} to
 */
export function longestTasks(events, from, to) {
  const { begin, tasks } = between(events, from, to);
  return outermost(tasks.filter(({ tid }) => tid === begin.tid)).map(({ tdur = 0, dur }) => ({
    processor: tdur / 1000,
    clock: dur / 1000,
  }));
}

/** Processor time of the page's workers, in ms. */
export function workersTime(
  /** @type {readonly Event[]} */ events,
  /** @type {string} */ from,
  /** @type {string} */ to,
) {
  // biome-ignore format: one line
  const { begin, tasks } = between(events, from, to);
  const workers = events.filter(({ ph, name, pid, args }) => ph === 'M' && name === 'thread_name' && pid === begin.pid && args?.name === 'DedicatedWorker thread'); // biome-ignore format: one line
  const isWorkers = new Set(workers.map(({ tid }) => tid));
  const own = outermost(tasks.filter(({ tid }) => isWorkers.has(tid)));
  return own.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}
