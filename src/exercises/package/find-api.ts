/** What the search needs of a window; reading any of it may throw when the window is another site's. */
export interface Surroundings {
  readonly parent: Surroundings;
  readonly opener?: Surroundings | null;
}

/** Frames within frames that are looked through, as the standard bounds it. */
const deepest = 500;

/**
 * The learning system's interface: in this window or one around it, else in the window that opened one of these
 * or around that. Null when there is none, or none that this page may touch.
 *
 * @param name `API` in SCORM 1.2, `API_1484_11` in SCORM 2004
 * @see SCORM 2004 3rd Edition, Run-Time Environment, 3.3.6.1
 */
export function findApi(from: Surroundings, name: string): object | null {
  const around = chain(from);
  const openers = around.flatMap((one) => {
    const opener = touch(() => one.opener);
    return opener ? chain(opener) : [];
  });
  for (const one of [...around, ...openers]) {
    const api: unknown = touch(() => Reflect.get(one, name));
    if (typeof api === 'object' && api !== null) return api;
  }
  return null;
}

/** A window, the one around it, and so on to the outermost. */
function chain(from: Surroundings): readonly Surroundings[] {
  const found = [from];
  for (let one = from; found.length < deepest; ) {
    const parent = touch(() => one.parent);
    if (!parent || parent === one) break;
    found.push(parent);
    one = parent;
  }
  return found;
}

function touch<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
