import { family } from '../../experiments/rectifiers/curves.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { CurveChart } from './CurveChart.tsx';
import {
  alphaThrough,
  gripAt,
  memberNames,
  type State,
  table,
  usualAlpha,
  widget,
} from './model.ts';
import './View.css';

const members = family.map((value) => ({ value, word: memberNames[value] }));

/** W11.2: every rectifier with its slope, and both numbers under the cursor. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ value, slope, around0 }, { alpha, z }, ran) =>
    ran
      ? { alpha, z, value, slope, left: around0.left, right: around0.right }
      : { alpha, z, value },
  );
  const { state, trace, handle } = model;
  const { member, z } = state.value;
  const ran = handle.ran.value;
  const hasAlpha = usualAlpha[member] !== null;
  const name = memberNames[member];
  const memberName = member === 'leakyRelu' ? 'Leaky ReLU' : name;
  const move = model.locked('z') ? undefined : (next: number) => model.set({ z: next });
  return (
    <RunFigure
      model={model}
      verb="Show the slope"
      waiting={`**${memberName}.** The slope is not drawn yet. Say what it is, then press Show the slope.`}
      table={() => table(state.value)}
      selectors={
        <>
          {!model.hidden('member') && (
            <Selector
              label="Activation"
              choices={members}
              value={member}
              onChange={(next) => model.set({ member: next, alpha: usualAlpha[next] ?? 1 })}
              disabled={model.locked('member')}
            />
          )}
          {hasAlpha && (
            <StateSlider
              model={model}
              field="alpha"
              class="gallery__slider"
              label={member === 'prelu' ? 'slope a' : 'α'}
              step={0.05}
            />
          )}
          <StateSlider model={model} field="z" class="gallery__slider" label="z" step={0.1} />
        </>
      }
      stage={({ width, narrow }) => {
        const side = narrow ? width : Math.floor((width - 40) / 2);
        return (
          <div class={`gallery${narrow ? ' gallery--narrow' : ''}`}>
            <CurveChart
              width={side}
              of="values"
              trace={trace.value}
              z={z}
              label={`${name}, value by pre-activation`}
              onMove={move}
              grip={
                hasAlpha && !model.locked('alpha')
                  ? {
                      z: gripAt,
                      onPull: (value) => model.set({ alpha: alphaThrough(member, value) }),
                    }
                  : undefined
              }
            />
            <CurveChart
              width={side}
              of="slopes"
              trace={ran ? trace.value : null}
              z={z}
              label={
                ran ? `${name}, slope by pre-activation` : `${name}: the slope waits for your guess`
              }
              onMove={move}
              prediction={handle.prediction.value ?? handle.draft.value}
            />
          </div>
        );
      }}
    />
  );
}
