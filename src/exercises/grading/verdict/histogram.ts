import type { AboutItem, GradedItem } from './graded.ts';

/** One thought behind the answers to an item, and how many had it. */
export interface Bar {
  /** Id of the reply, or of the chosen option. */
  readonly id: string;
  readonly count: number;
  readonly isRight: boolean;
  /** Markdown: what the student is told; empty where nothing is. */
  readonly reply: string;
}

/** How a class fared with one item. */
export interface ItemSummary {
  readonly about: AboutItem;
  readonly answered: number;
  readonly blank: number;
  readonly notGraded: number;
  /** Mean share of the points over those who answered and were graded; null before the first. */
  readonly mean: number | null;
  /** Checked answers, median over those who answered. */
  readonly tries: number | null;
  /** Most frequent first. */
  readonly bars: readonly Bar[];
}

/** Counts as submissions come in, so that ten thousand take no more room than ten. */
export function countItems(about: readonly AboutItem[]) {
  const counts = new Map(about.map((item) => [item.ex, fresh()]));
  return {
    add(items: readonly GradedItem[]): void {
      for (const item of items) {
        const count = counts.get(item.ex);
        if (count !== undefined) addItem(count, item);
      }
    },
    read: (): readonly ItemSummary[] =>
      about.map((item) => summaryOf(item, counts.get(item.ex) ?? fresh())),
  };
}

interface Count {
  answered: number;
  blank: number;
  notGraded: number;
  graded: number;
  score: number;
  /** How many took so many tries. */
  readonly tries: Map<number, number>;
  readonly bars: Map<string, { count: number; isRight: boolean; reply: string }>;
}

const fresh = (): Count => ({
  answered: 0,
  blank: 0,
  notGraded: 0,
  graded: 0,
  score: 0,
  tries: new Map(),
  bars: new Map(),
});

function addItem(count: Count, { outcome, tries }: GradedItem): void {
  if (outcome.kind === 'blank') count.blank += 1;
  else if (outcome.kind === 'not-graded') count.notGraded += 1;
  else {
    count.answered += 1;
    count.tries.set(tries, (count.tries.get(tries) ?? 0) + 1);
  }
  if (outcome.kind !== 'graded') return;
  count.graded += 1;
  count.score += outcome.score;
  // A student counts once for each thought, however many parts it went into.
  const seen = new Set<string>();
  for (const { id, feedbackId, score, max } of outcome.parts) {
    if (seen.has(feedbackId)) continue;
    seen.add(feedbackId);
    const bar = count.bars.get(feedbackId) ?? {
      count: 0,
      isRight: score > 0 && score >= max,
      reply: '',
    };
    bar.count += 1;
    bar.reply ||= outcome.replies[id] ?? '';
    count.bars.set(feedbackId, bar);
  }
}

function summaryOf(about: AboutItem, count: Count): ItemSummary {
  const bars = [...count.bars].map(([id, bar]): Bar => ({ id, ...bar }));
  return {
    about,
    answered: count.answered,
    blank: count.blank,
    notGraded: count.notGraded,
    mean: count.graded === 0 ? null : count.score / count.graded,
    tries: median(count.tries),
    bars: bars.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
  };
}

function median(counted: ReadonlyMap<number, number>): number | null {
  const total = [...counted.values()].reduce((sum, count) => sum + count, 0);
  let passed = 0;
  for (const [value, count] of [...counted].sort(([a], [b]) => a - b)) {
    passed += count;
    if (2 * passed >= total) return value;
  }
  return null;
}
