import { numberIn } from '../dom.ts';

/** The replies written for a number: `above` and `below` are open ends, `within` holds both of its ends. */
export function repliesTo(host: HTMLElement, value: number | null): readonly HTMLDetailsElement[] {
  if (value === null) return [];
  return [...host.querySelectorAll<HTMLDetailsElement>('.reply')].filter((reply) => {
    const above = numberIn(reply, 'above') ?? Number.NEGATIVE_INFINITY;
    const below = numberIn(reply, 'below') ?? Number.POSITIVE_INFINITY;
    const from = numberIn(reply, 'from') ?? Number.NEGATIVE_INFINITY;
    const to = numberIn(reply, 'to') ?? Number.POSITIVE_INFINITY;
    return value > above && value < below && value >= from && value <= to;
  });
}
