import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { formatNumber } from '../../experiments/format-number.ts';
import { openRunner } from '../../experiments/runner/open.ts';
import { type Moment, units } from '../../experiments/training/two-moons.ts';
import { Figure } from '../kit/figure/Figure.tsx';
import { createPlayer } from '../kit/player/player.ts';
import { Transport } from '../kit/player/Transport.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { createHero, type HeroState, hero, updates } from './model.ts';
import { Network } from './Network.tsx';
import { Mark, PointMap } from './PointMap.tsx';
import './hero.css';

/** The first page's figure: a small network learns while the reader moves a point through it. */
export default function View(props: FigureProps<HeroState> & { readonly first: Moment }) {
  const figure = useFigure(hero, props);
  const { state } = figure;
  const model = useMemo(() => createHero(state, props.first), []);
  const player = useMemo(
    () =>
      createPlayer({
        count: updates,
        index: {
          read: () => state.value.update,
          write: (update) => figure.set({ update }),
        },
        delayMs: 60,
      }),
    [],
  );
  useEffect(() => model.train(openRunner), []);
  useEffect(() => {
    const linked = location.hash !== '';
    if (!linked && !matchMedia('(prefers-reduced-motion: reduce)').matches) player.play();
  }, []);
  const table = useComputed(() => ({
    columns: ['unit', 'value', 'gradient of the loss'],
    rows: units.flatMap((count, layer) =>
      Array.from({ length: count }, (_, i) => [
        layer === 0 ? `x${i + 1}` : layer === units.length - 1 ? 'p(B)' : `a${layer}.${i + 1}`,
        model.probe.value.values[layer]?.[i] ?? 0,
        model.probe.value.gradients[layer]?.[i] ?? 0,
      ]),
    ),
  }));
  const { loss, accuracy } = model.moment.value;

  return (
    <div class="hero">
      <Figure
        {...figure.frame}
        seed={{ value: state.value.seed, set: (seed) => figure.set({ seed, update: 0 }) }}
        table={table.value}
        sentence={model.problem.value ?? model.sentence.value}
        player={player}
        transport={<Transport player={player} verb="Train" />}
        stage={({ width, narrow, id }) => {
          const side = narrow ? 116 : Math.min(338, Math.round(width * 0.36));
          const height = narrow ? 260 : side;
          const gap = narrow ? 6 : 28;
          return (
            <div class={`hero__stage${narrow ? ' hero__stage--narrow' : ''}`}>
              <div class="hero__side">
                <PointMap
                  id={id}
                  size={side}
                  examples={model.examples.value}
                  field={model.field.value}
                  point={model.point.value}
                  onMove={(x1, x2) => figure.set({ x1, x2 })}
                />
                {narrow && (
                  <dl class="hero__facts">
                    <dt>update</dt>
                    <dd>{state.value.update}</dd>
                    <dt>loss</dt>
                    <dd>{formatNumber(loss, { decimals: 3 })}</dd>
                    <dt>right</dt>
                    <dd>{Math.round(100 * accuracy)} %</dd>
                    <dt class="hero__hint">Drag the ringed point.</dt>
                  </dl>
                )}
              </div>
              <Network
                width={width - side - gap}
                height={height}
                narrow={narrow}
                parameters={model.moment.value.parameters}
                probe={model.probe.value}
              />
            </div>
          );
        }}
        tools={<Legend />}
      />
    </div>
  );
}

function Legend() {
  return (
    <span class="hero__legend">
      <span class="hero__key hero__key--value">▸ value</span>
      <span class="hero__key hero__key--gradient">◂ gradient</span>
      <span class="hero__key hero__key--weight">weight</span>
      {['A', 'B'].map((name, label) => (
        <span key={name} class="hero__key">
          <svg width="11" height="11" aria-hidden="true">
            <Mark x={5.5} y={5.5} label={label} size={4} />
          </svg>{' '}
          {name}
        </span>
      ))}
    </span>
  );
}
