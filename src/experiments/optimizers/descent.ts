import { compile, gradients, optimizers, parameter, stack, tensor } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { retrace } from '../training/retrace.ts';
import { type RuleConfig, ruleOf } from './rules.ts';
import { type SurfaceName, surfaces } from './surfaces.ts';

export interface DescentConfig {
  readonly surface: SurfaceName;
  /** Coordinates; the surface's own start unless given. */
  readonly start?: readonly number[];
  readonly optimizer: RuleConfig;
  /**
   * Which of Nesterov's two points is shown: the shifted one, where the gradient is taken and which
   * libraries store, or the one that looks ahead to it from behind.
   */
  readonly shows?: 'stored' | 'lookingAhead';
}

/** Where a descent stands after some updates. */
export interface DescentPoint {
  readonly updates: number;
  readonly place: readonly number[];
  readonly height: number;
}

/** An optimizer on its way down a surface, one update after another. */
export const descent: Experiment<DescentConfig, DescentPoint, number> = {
  id: 'descent',
  start({ surface, start, optimizer, shows = 'stored' }) {
    const { height, start: usual } = surfaces[surface];
    const coordinates = (start ?? usual).map((value) => parameter(tensor(value)));
    const rule = ruleOf(optimizer);
    const update = compile(() => {
      const slopes = gradients(height(coordinates), coordinates);
      // θ + βv is where the gradient was taken; the next θ is one plain step from there.
      const behind = coordinates.map((w, i) => w.sub(slopes[i]!.mul(optimizer.learningRate)));
      optimizers.apply(rule, coordinates, slopes);
      const shown = shows === 'stored' ? coordinates : behind;
      return { place: stack(shown), height: height(shown) };
    });
    let point: DescentPoint = {
      updates: 0,
      place: coordinates.map((coordinate) => coordinate.item()),
      height: height(coordinates).item(),
    };
    const first = point;
    const way = retrace(update, []);
    const advance = () => {
      const now = update.run();
      point = {
        updates: update.step,
        place: [...now.place.dataSync()],
        height: now.height.item(),
      };
    };
    return {
      advance,
      frame: () => point,
      checkpoint: way.checkpoint,
      restore(updates) {
        // The point before the last update, so that making it shows where that leads.
        way.restore(Math.max(0, updates - 1));
        point = first;
        if (updates > 0) advance();
      },
    };
  },
};

/** Every point of the way, the start included. */
export function descentPath(config: DescentConfig, updates: number): DescentPoint[] {
  const run = descent.start(config);
  return Array.from({ length: updates + 1 }, (_, update) => {
    if (update > 0) run.advance();
    return run.frame();
  });
}
