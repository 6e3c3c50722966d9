type Figure = (props: Readonly<Record<string, unknown>>) => unknown;

// A figure that needs nothing from a chapter; a new one is added here once it stands alone.
const files = import.meta.glob<{ readonly default: Figure }>(
  [
    '/src/widgets/cancellation/index.astro',
    '/src/widgets/expression-swell/index.astro',
    '/src/widgets/gradient-cost/index.astro',
    '/src/widgets/graph-stepper/index.astro',
    '/src/widgets/influence/index.astro',
    '/src/widgets/logistic-training/index.astro',
    '/src/widgets/update-order/index.astro',
  ],
  { eager: true },
);

/** Figures by the widget's name. */
export const figures: ReadonlyMap<string, Figure> = new Map(
  Object.entries(files).map(([path, { default: figure }]) => [path.split('/')[3] ?? '', figure]),
);
