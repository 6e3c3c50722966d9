import type { RuleName } from '../../../experiments/optimizers/rules.ts';

/** How a rule looks through the whole book: its name, its hue, its dash, its marker. */
export interface LaneLook {
  readonly name: string;
  /** What it remembers, in three words. */
  readonly remembers: string;
  /** Number of the hue among the lanes of look.md, section 3; 0 is ink. */
  readonly hue: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  readonly dash: string;
  /** An SVG path around the origin. */
  readonly marker: string;
}

const star = 'M0 -7.5L1.9 -2.4L7.1 -2.3L3 0.9L4.4 6L0 3L-4.4 6L-3 0.9L-7.1 -2.3L-1.9 -2.4Z';

/** `own` is the rule that a reader writes. */
export const laneLooks: Readonly<Record<RuleName | 'own', LaneLook>> = {
  gradientDescent: { name: 'Gradient descent', remembers: 'nothing', hue: 1, dash: '', marker: 'M0 -6.5L6.5 5H-6.5Z' },
  momentum: { name: 'Momentum', remembers: 'a direction', hue: 2, dash: '14 4', marker: 'M0 -7L7 0L0 7L-7 0Z' },
  nesterov: { name: 'Nesterov', remembers: 'a direction, looks ahead', hue: 3, dash: '14 3 4 3', marker: 'M-2.2 -6.5H2.2V-2.2H6.5V2.2H2.2V6.5H-2.2V2.2H-6.5V-2.2H-2.2Z' },
  adagrad: { name: 'AdaGrad', remembers: 'all sizes, for ever', hue: 6, dash: '10 3 2 3 2 3', marker: 'M-6.5 0L-3.2 -5.6H3.2L6.5 0L3.2 5.6H-3.2Z' },
  rmsprop: { name: 'RMSProp', remembers: 'recent sizes', hue: 4, dash: '3 2', marker: 'M-5.5 -6H5.5L-5.5 6H5.5Z' },
  adadelta: { name: 'Adadelta', remembers: 'recent sizes, of steps too', hue: 6, dash: '6 3', marker: 'M-5.5 -5.5H5.5V5.5H-5.5Z' },
  adam: { name: 'Adam', remembers: 'both', hue: 5, dash: '10 3 2 3', marker: star },
  adamw: { name: 'AdamW', remembers: 'both, and shrinks', hue: 5, dash: '2 3', marker: 'M0 -6.5L6.2 -2L3.8 5.3H-3.8L-6.2 -2Z' },
  nadam: { name: 'Nadam', remembers: 'both, looks ahead', hue: 5, dash: '16 4', marker: 'M0 6.5L6.5 -5H-6.5Z' },
  own: { name: 'Your rule', remembers: 'what you write', hue: 0, dash: '5 3', marker: 'M-6.5 -4.2L-4.2 -6.5L0 -2.3L4.2 -6.5L6.5 -4.2L2.3 0L6.5 4.2L4.2 6.5L0 2.3L-4.2 6.5L-6.5 4.2L-2.3 0Z' },
}; // biome-ignore format: a table
