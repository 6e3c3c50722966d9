// @ts-check
/** The tasks of a page's main thread, read from a trace of Chromium's between two `performance.mark`s. */

/** What a trace has to hold. */
export const categories = ['devtools.timeline', 'toplevel', 'blink.user_timing'];

/** @typedef {{ name: string, cat: string, ph: string, pid: number, tid: number, ts: number, dur: number, tdur?: number }} Event */

/**
 * In ms, the longest first: processor time says what the page asks for; time on the clock also what else the machine was doing.
 *
 * @param {readonly Event[]} events
 * @param {string} from
 * @param {string} to
 */
export function longestTasks(events, from, to) {
  const mark = (/** @type {string} */ name) => {
    const found = events.find((one) => one.name === name && one.cat.includes('user_timing'));
    if (!found) throw new Error(`longestTasks: the trace has no mark ${name}; was its page closed before the trace ended?`); // biome-ignore format: one line
    return found;
  };
  const [begin, end] = [mark(from), mark(to)];
  const isTask = (/** @type {Event} */ { name, ph, pid, tid, ts }) =>
    ph === 'X' && /RunTask$/.test(name) && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts < end.ts; // biome-ignore format: one line
  return events
    .filter(isTask)
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .filter((one, i, all) => !all.slice(0, i).some((outer) => outer.ts <= one.ts && one.ts + one.dur <= outer.ts + outer.dur)) // biome-ignore format: one line
    .map(({ tdur = 0, dur }) => ({ processor: tdur / 1000, clock: dur / 1000 }));
}
