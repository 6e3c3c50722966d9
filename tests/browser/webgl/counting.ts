/** What WebGL itself was asked for, counted from outside while `action` runs. */
export async function counting(
  names: readonly (keyof WebGL2RenderingContext)[],
  action: () => void | Promise<void>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const prototype = WebGL2RenderingContext.prototype;
  const originals = names.map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)!] as const); // biome-ignore format: one line
  for (const [name, { value }] of originals) {
    counts.set(name, 0);
    Object.defineProperty(prototype, name, {
      configurable: true,
      value(this: WebGL2RenderingContext, ...args: unknown[]) {
        counts.set(name, counts.get(name)! + 1);
        return Reflect.apply(value, this, args);
      },
    });
  }
  try {
    await action();
  } finally {
    for (const [name, descriptor] of originals) Object.defineProperty(prototype, name, descriptor);
  }
  return counts;
}

/** Runs `action` and returns the contexts that were opened in it. */
export function contextsOpenedIn(action: () => void): WebGL2RenderingContext[] {
  const opened: WebGL2RenderingContext[] = [];
  const { prototype } = OffscreenCanvas;
  const original = Object.getOwnPropertyDescriptor(prototype, 'getContext')!;
  Object.defineProperty(prototype, 'getContext', {
    configurable: true,
    value(this: OffscreenCanvas, ...args: unknown[]) {
      const context = Reflect.apply(original.value, this, args);
      if (context instanceof WebGL2RenderingContext) opened.push(context);
      return context;
    },
  });
  try {
    action();
  } finally {
    Object.defineProperty(prototype, 'getContext', original);
  }
  return opened;
}

/** Runs `action` while one method of WebGL does something else. */
export function withMethod<Args extends unknown[], Result, Outcome>(
  name: keyof WebGL2RenderingContext,
  instead: (original: (...args: Args) => Result, gl: WebGL2RenderingContext, ...args: Args) => Result, // biome-ignore format: one line
  action: () => Outcome,
): Outcome {
  const { prototype } = WebGL2RenderingContext;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
  Object.defineProperty(prototype, name, {
    configurable: true,
    value(this: WebGL2RenderingContext, ...args: Args) {
      return instead((...own) => Reflect.apply(descriptor.value, this, own), this, ...args);
    },
  });
  try {
    return action();
  } finally {
    Object.defineProperty(prototype, name, descriptor);
  }
}
