/** The page around this frame: its origin is found once, and nothing is sent to or taken from another. */
export interface ParentPage {
  /** Sends to that origin only. */
  send(message: Readonly<Record<string, unknown>>): void;
  /** Calls back for messages of that page alone. Returns how to stop. */
  listen(hear: (message: Readonly<Record<string, unknown>>) => void): () => void;
}

/**
 * @param parent the window around this one
 * @param origin the origin of the page in it; see `originOfParent`
 */
export const parentPage = (parent: Window, origin: string): ParentPage => ({
  send: (message) => parent.postMessage(message, origin),
  listen(hear) {
    const take = ({ source, origin: from, data }: MessageEvent<unknown>) => {
      if (source === parent && from === origin && typeof data === 'object' && data !== null)
        hear(Object.fromEntries(Object.entries(data)));
    };
    addEventListener('message', take);
    return () => removeEventListener('message', take);
  },
});

/** Where the page around this frame comes from; null where the browser does not say. */
export function originOfParent(): string | null {
  const ancestor = location.ancestorOrigins?.[0];
  if (ancestor !== undefined && ancestor !== 'null') return ancestor;
  try {
    return new URL(document.referrer).origin;
  } catch {
    return null;
  }
}
