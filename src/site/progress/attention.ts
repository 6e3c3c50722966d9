/** Seconds a section must have been the current one before reaching its end counts as reading it. */
export const enoughSeconds = 4;

/** What one visit to a page has seen so far. */
export interface Attention {
  readonly seconds: Readonly<Record<string, number>>;
  readonly ended: readonly string[];
}

export const noAttention: Attention = { seconds: {}, ended: [] };

/** The reader spent some time with `section` in front of them. */
export const stay = (attention: Attention, section: string, seconds: number): Attention => ({
  ...attention,
  seconds: { ...attention.seconds, [section]: (attention.seconds[section] ?? 0) + seconds },
});

/** The end of `section` came on screen. */
export const reachEnd = (attention: Attention, section: string): Attention =>
  attention.ended.includes(section)
    ? attention
    : { ...attention, ended: [...attention.ended, section] };

/** Sections whose end was seen after they had been in front for long enough; a jump over a section does not read it. */
export const readSections = ({ seconds, ended }: Attention): readonly string[] =>
  ended.filter((section) => (seconds[section] ?? 0) >= enoughSeconds);
