import { frames, type LandscapeName } from '../../experiments/optimizers/landscapes/frames.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import type { FigureModel } from '../kit/use-figure.ts';
import { FormulaField } from './FormulaField.tsx';
import type { State } from './model.ts';

const surfaces: readonly { readonly value: LandscapeName; readonly word: string }[] = [
  { value: 'valley', word: 'valley' },
  { value: 'rosenbrock', word: 'Rosenbrock' },
  { value: 'beale', word: 'Beale' },
  { value: 'saddle', word: 'saddle' },
  { value: 'doubleWell', word: 'double well' },
  { value: 'noisyBowl', word: 'noisy bowl' },
  { value: 'network', word: 'a network' },
  { value: 'own', word: 'your own' },
];

const views = [
  { value: 'map', word: 'map' },
  { value: 'heights', word: 'heights' },
  { value: 'slopes', word: 'slopes' },
  { value: 'steps', word: 'steps' },
  { value: 'rates', word: 'learning rates' },
] as const;

const budgets = ['100', '300', '1000', '3000'].map((value) => ({ value, word: value }));

/** Which landscape, for how many updates, and what of it is shown. */
export function SurfaceControls({ model }: { readonly model: FigureModel<State, null> }) {
  const { state } = model;
  const { surface, text, updates, view } = state.value;
  const move = (next: LandscapeName) => {
    const [x, y] = frames[next].start;
    model.set({ surface: next, x, y, step: 0 });
  };
  return (
    <>
      {!model.hidden('surface') && (
        <Selector
          label="Landscape"
          choices={surfaces}
          value={surface}
          onChange={move}
          disabled={model.locked('surface')}
        />
      )}
      {surface === 'valley' && (
        <StateSlider
          model={model}
          field="condition"
          class="race-condition"
          label="condition number κ"
          scale="log"
        />
      )}
      {surface === 'own' && (
        <FormulaField
          value={text}
          disabled={model.locked('text')}
          onChange={(next) => model.set({ text: next })}
        />
      )}
      {!model.hidden('view') && (
        <Selector
          label="Show"
          choices={views}
          value={view}
          onChange={(next) => model.set({ view: next })}
        />
      )}
      {!model.hidden('updates') && (
        <Selector
          label="Updates"
          choices={budgets}
          value={`${updates}`}
          onChange={(next) =>
            model.set({ updates: Number(next), step: Math.min(state.value.step, Number(next)) })
          }
          disabled={model.locked('updates')}
        />
      )}
    </>
  );
}
