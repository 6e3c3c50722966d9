// @ts-check
/** `npm run new:widget -- <name>`: a figure with one slider and one press, its model tested, to be filled in. */
import { checkName, mustBeFree, spellings, write } from './scaffold.mjs';

const name = checkName('widget', process.argv[2], 'npm run new:widget -- loss-landscape');
const { title } = spellings(name);
const folder = `src/widgets/${name}`;
const test = `tests/widgets/${name}/model.test.ts`;
mustBeFree([folder, test]);

const model = `import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly factor: number;
}

/** What is left after each of ten steps. */
export interface Trace {
  readonly left: readonly number[];
}

export const widget: Widget<State, Trace> = {
  id: '${name}',
  version: 1,
  schema: z.object({ factor: z._default(z.number(), 0.5) }),
  limits: { factor: [0.1, 0.9] },
  trace({ factor }) {
    const left: number[] = [];
    for (let step = 0; step < 10; step++) left.push((left.at(-1) ?? 1) * factor);
    return { left };
  },
  describe: ({ left }, { factor }) =>
    \`**Ten factors of \${formatNumber(factor)} leave \${formatNumber(left.at(-1) ?? 1)}.** After the first it was \${formatNumber(left[0] ?? 1)}.\`,
};

export const table = ({ left }: Trace) => ({
  columns: ['step', 'left'],
  rows: left.map((value, i) => [i + 1, value]),
});
`;

const view = `import { LayerBars } from '../kit/chart/LayerBars.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { type State, table, widget } from './model.ts';

/** ${title}: says in one sentence what is drawn and what the reader moves. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const ran = model.handle.ran.value;
  const { left } = model.trace.value;
  return (
    <RunFigure
      model={model}
      verb="Run"
      waiting="**One step is drawn.** Press Run for the others."
      table={() => table(model.trace.value)}
      selectors={
        <StateSlider
          model={model}
          field="factor"
          class="${name}__factor"
          label="factor"
          step={0.1}
        />
      }
      stage={(size) => (
        <LayerBars
          size={size}
          bars={left.map((value, i) => ({ value: ran || i === 0 ? value : null }))}
          of="value"
          reference={{ value: 1, name: 'the whole' }}
          names={{ x: 'step', y: 'left, logarithmic' }}
          label={\`Left after each of \${left.length} steps\`}
          domain={[1e-10, 1]}
          prediction={model.handle.prediction.value}
          predicted={left.length}
        />
      )}
    />
  );
}
`;

const island = `---
import type { ComponentProps } from 'preact';
import { type Authored, figureProps, inlineHtml } from '../kit/figure/figure-props.ts';
import View from './View.tsx';

type Props = Authored<ComponentProps<typeof View>>;
const { caption, finding } = Astro.props;
---

<View client:visible {...figureProps(Astro.props)}>
  {caption && <Fragment slot="caption" set:html={inlineHtml(caption)} />}
  {finding && <Fragment slot="finding" set:html={inlineHtml(finding)} />}
</View>
`;

const modelTest = `import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { table, widget } from '../../../src/widgets/${name}/model.ts';

const state = defaults(widget.schema);

test('each step keeps the same share of what the one before left', () => {
  const { left } = widget.trace(state);
  left.forEach((value, i) => {
    expect(value).toBe((left[i - 1] ?? 1) * state.factor);
  });
});

test('the sentence and the table say what is left', () => {
  const trace = widget.trace({ factor: 0.1 });
  expect(widget.describe(trace, { factor: 0.1 })).toContain('Ten factors of 0.1');
  expect(table(trace).rows).toHaveLength(10);
});
`;

write({
  [`${folder}/model.ts`]: model,
  [`${folder}/View.tsx`]: view,
  [`${folder}/index.astro`]: island,
  [test]: modelTest,
});
console.log(
  `Import it in a chapter from '@widgets/${name}/index.astro'; src/widgets/kit/README.md says what a figure is made of.`,
);
