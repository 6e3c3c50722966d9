import { findApi, type Surroundings } from './find-api.ts';
import type { Standard } from './manifest.ts';

/** What went wrong in a call, in a sentence. */
export type Problem = string;

/** The learning system's interface, with the names of neither standard. */
export interface Calls {
  readonly standard: Standard;
  /** Each returns what went wrong, or null. */
  start(): Problem | null;
  set(name: string, value: string): Problem | null;
  commit(): Problem | null;
  finish(): Problem | null;
  /** The value, empty where the system has none. */
  get(name: string): string;
}

const names: Readonly<
  Record<Standard, Readonly<Record<'api' | 'prefix' | 'start' | 'finish', string>>>
> = {
  '1.2': { api: 'API', prefix: 'LMS', start: 'Initialize', finish: 'Finish' },
  '2004': { api: 'API_1484_11', prefix: '', start: 'Initialize', finish: 'Terminate' },
};

/** Looks for the interface of `standard` around this window; null when the page is not in a learning system. */
export function findCalls(from: Surroundings, standard: Standard): Calls | null {
  const { api: name, prefix, start, finish } = names[standard];
  const api = findApi(from, name);
  if (api === null) return null;
  /** Applied to the interface itself, which may be an object of another window. */
  const call = (method: string, ...values: readonly string[]): string => {
    const found: unknown = Reflect.get(api, `${prefix}${method}`);
    if (typeof found !== 'function') throw new Error(`it has no ${prefix}${method}`);
    return String(Reflect.apply(found, api, values));
  };
  const told = (what: string, method: string, ...values: readonly string[]): Problem | null => {
    try {
      if (call(method, ...values) === 'true') return null;
      const code = call('GetLastError');
      return `The learning system did not ${what} (error ${code}: ${call('GetErrorString', code)}).`;
    } catch (thrown) {
      const words = thrown instanceof Error ? thrown.message : String(thrown);
      return `The learning system did not ${what} (${words}).`;
    }
  };
  return {
    standard,
    start: () => told('open the connection', start, ''),
    set: (element, value) => told(`take ${element}`, 'SetValue', element, value),
    commit: () => told('save your work', 'Commit', ''),
    finish: () => told('close the connection', finish, ''),
    get(element) {
      try {
        return call('GetValue', element);
      } catch {
        return '';
      }
    },
  };
}
