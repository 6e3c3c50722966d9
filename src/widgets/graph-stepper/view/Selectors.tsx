import type { ComponentChildren } from 'preact';
import { Selector } from '../../kit/controls/Selector.tsx';
import { Switch } from '../../kit/controls/Switch.tsx';
import {
  showExamples,
  showExpression,
  showMode,
  showPool,
  showPreset,
  zoomTo,
} from '../actions.ts';
import { zoomOf } from '../model.ts';
import { presetWords, zoomsOf } from '../presets/programs.ts';
import { presets, type State } from '../state.ts';
import { ExpressionField } from './ExpressionField.tsx';

interface SelectorsProps {
  readonly state: State;
  /** The graph that the author chose. */
  readonly home: State['preset'];
  readonly hidden: (control: string) => boolean;
  readonly locked: (control: string) => boolean;
  /** Told what to do with the state as it is then. */
  readonly onChange: (change: (state: State) => Partial<State>) => void;
  readonly children: ComponentChildren;
}

/** Graphs of later chapters: offered where one of them stands, and nowhere else. */
const later: readonly State['preset'][] = ['batch-norm', 'dropout', 'conv-net', 'recurrent'];

const zoomWords = { layer: 'layers', tensor: 'tensors', scalar: 'numbers' } as const;

/** Which graph, how closely, and whether the reader types first. */
export function Selectors({ state, home, hidden, locked, onChange, children }: SelectorsProps) {
  const offered = presets.filter((one) => !later.includes(one) || one === home || one === state.preset); // biome-ignore format: one line
  const zooms = zoomsOf[state.preset];
  return (
    <div class="stepper__selectors">
      {!hidden('preset') && (
        <Selector
          label="Graph"
          choices={offered.map((value) => ({ value, word: presetWords[value] }))}
          value={state.preset}
          disabled={locked('preset')}
          onChange={(preset) => onChange((now) => showPreset(now, preset))}
        />
      )}
      {zooms.length > 0 && !hidden('zoom') && (
        <Selector
          label="Drawn as"
          choices={zooms.map((value) => ({ value, word: zoomWords[value] }))}
          value={zoomOf(state)}
          disabled={locked('zoom')}
          onChange={(zoom) => onChange((now) => zoomTo(now, zoom))}
        />
      )}
      {state.preset === 'two-layer' && zoomOf(state) !== 'scalar' && !hidden('examples') && (
        <Selector
          label="Examples"
          choices={[
            { value: 'one', word: 'one, ReLU' },
            { value: 'three', word: 'three, tanh' },
          ]}
          value={state.examples}
          disabled={locked('examples')}
          onChange={(examples) => onChange((now) => showExamples(now, examples))}
        />
      )}
      {(state.preset === 'batch-norm' || state.preset === 'dropout') && !hidden('mode') && (
        <Selector
          label="Mode"
          choices={[
            { value: 'training', word: 'training' },
            { value: 'inference', word: 'inference' },
          ]}
          value={state.mode}
          disabled={locked('mode')}
          onChange={(mode) => onChange((now) => showMode(now, mode))}
        />
      )}
      {state.preset === 'conv-net' && !hidden('pool') && (
        <Selector
          label="Pool"
          choices={[
            { value: 'max', word: 'largest' },
            { value: 'average', word: 'average' },
          ]}
          value={state.pool}
          disabled={locked('pool')}
          onChange={(pool) => onChange((now) => showPool(now, pool))}
        />
      )}
      {state.preset === 'own' && (
        <ExpressionField
          value={state.expression}
          disabled={locked('expression')}
          onChange={(expression) => onChange((now) => showExpression(now, expression))}
        />
      )}
      {children}
      {!hidden('typed') && (
        <Switch
          label="Type each number first"
          value={state.typed}
          disabled={locked('typed')}
          onChange={(typed) => onChange(() => ({ typed }))}
        />
      )}
    </div>
  );
}
