import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Drawer } from '../../kit/page/storage.ts';
import type { FigureModel } from '../../kit/use-figure.ts';
import { isOwnLane } from '../lanes/lane.ts';
import { mostLanes, writeLanes } from '../lanes/lane-text.ts';
import { lanesOf, type State } from '../model.ts';
import { mostInLink } from './templates.ts';

/** The reader's program: what is being written, and what is being raced. */
export interface OwnProgram {
  readonly draft: ReadonlySignal<string>;
  readonly raced: ReadonlySignal<string>;
  /** Takes up what an earlier visit left, and listens to links; the returned function ends it. */
  wake(): () => void;
  write(text: string): void;
  /** Enters the draft in the race, as a lane of its own if it has none yet. */
  enter(): void;
}

/** What a newcomer's rule starts with: right for the momentum that the editor begins with. */
const firstRate = 0.003;

/** @param kept where this browser keeps the draft */
export function createOwnProgram(model: FigureModel<State, null>, kept: Drawer): OwnProgram {
  const { state, initial, handle } = model;
  const draft = signal(initial.program);
  const raced = signal(initial.program);
  const follow = (text: string) =>
    batch(() => {
      draft.value = text;
      raced.value = text;
    });
  /** What a link can carry is part of the figure's state; a longer program is raced all the same. */
  const race = (text: string) => {
    raced.value = text;
    if (text.length <= mostInLink) model.set({ program: text });
  };
  return {
    draft,
    raced,
    wake() {
      let last = initial.program;
      const stop = effect(() => {
        const { program } = state.value;
        if (program !== last && program !== raced.peek()) follow(program);
        last = program;
      });
      const found = kept.read();
      // A link's program goes before one's own, and leaves it where it is kept.
      if (typeof found === 'string' && state.peek().program === initial.program) {
        draft.value = found;
        race(found);
      }
      return stop;
    },
    write(text) {
      draft.value = text;
      kept.write(text);
    },
    enter() {
      const now = state.peek();
      const lanes = lanesOf(now);
      const at = lanes.findIndex(isOwnLane);
      const joined = at >= 0 || lanes.length >= mostLanes ? lanes : [...lanes, { rule: 'own' as const, learningRate: firstRate }]; // biome-ignore format: one line
      batch(() => {
        handle.begin();
        race(draft.peek());
        model.set({
          lanes: writeLanes(joined),
          chosen: at < 0 ? joined.length - 1 : at,
          step: now.step || now.updates,
        });
      });
    },
  };
}
