/** How a chapter's progress is drawn and said. */
export interface Mark {
  readonly ring: 'none' | 'some' | 'all';
  /** Share of the pie, 0 to 1. */
  readonly share: number;
  /** "2/5" */
  readonly count: string;
  /** For a screen reader. */
  readonly words: string;
}

export function mark(done: number, total: number): Mark {
  const ring = total === 0 || done === 0 ? 'none' : done < total ? 'some' : 'all';
  const words = { none: 'not started', some: `${done} of ${total} sections read`, all: 'read' };
  return {
    ring,
    share: total === 0 ? 0 : done / total,
    count: total === 0 ? '' : `${done}/${total}`,
    words: `, ${words[ring]}`,
  };
}
