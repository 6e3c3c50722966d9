import { Selector } from '../kit/controls/Selector.tsx';
import type { FigureModel } from '../kit/use-figure.ts';
import { choices, type Place } from './lines.ts';
import type { State } from './model.ts';

interface FiveLinesProps {
  readonly model: FigureModel<State, null>;
}

/** The five lines of Adam; what differs between texts is chosen beside its line. */
export function FiveLines({ model }: FiveLinesProps) {
  const now = model.state.value;
  const power = now.exponent === 'none' ? null : now.exponent;
  const letter = (name: string) => (power === null ? name : <Hat name={name} />);
  const root = now.epsilon === 'outside' ? <>√{letter('s')} + ε</> : <>√({letter('s')} + ε)</>;
  return (
    <ol class="adam-lines">
      <li>
        <Formula>
          m ← β₁ <b>{now.mean}</b> <b>{now.gradient}</b> (1 − β₁) g
        </Formula>
        <Choice model={model} place="mean" label="kept from" />
        <Choice model={model} place="gradient" label="slope enters with" />
      </li>
      <li>
        <Formula>s ← β₂ s + (1 − β₂) g²</Formula>
        <span class="adam-lines__same">β₁ = 0.9, β₂ = {now.beta2}</span>
      </li>
      <li>
        <Formula>{power === null ? <b>m as it is</b> : <>{letter('m')} ← m / (1 − β₁<sup><b>{power}</b></sup>)</>}</Formula>
        <Choice model={model} place="exponent" label="power of β" />
      </li>
      <li>
        <Formula>{power === null ? <b>s as it is</b> : <>{letter('s')} ← s / (1 − β₂<sup><b>{power}</b></sup>)</>}</Formula>
        <span class="adam-lines__same">the same power</span>
      </li>
      <li>
        <Formula>
          w ← w <b>{now.update}</b> η {letter('m')} / ({root})
        </Formula>
        <Choice model={model} place="update" label="the step is" />
        <Choice model={model} place="epsilon" label="ε stands" />
      </li>
    </ol>
  );
} // biome-ignore format: formulas in one line

const Formula = ({ children }: { readonly children: preact.ComponentChildren }) => (
  <span class="adam-lines__formula">{children}</span>
);

/** A letter under a hat: the math font has none of its own to combine. */
const Hat = ({ name }: { readonly name: string }) => <span class="adam-lines__hat">{name}</span>;

const words: Readonly<Record<string, string>> = {
  'update −': 'subtracted',
  'update +': 'added',
  'gradient +': 'plus',
  'gradient −': 'minus',
  'epsilon outside': 'outside the root',
  'epsilon inside': 'inside',
  'exponent T': 'T = 1,000',
  'exponent none': 'no correction',
};

interface ChoiceProps<P extends Place> extends FiveLinesProps {
  readonly place: P;
  readonly label: string;
}

function Choice<P extends Place>({ model, place, label }: ChoiceProps<P>) {
  if (model.hidden(place)) return null;
  const all: readonly string[] = choices[place];
  return (
    <Selector
      label={label}
      choices={all.map((value) => ({ value, word: words[`${place} ${value}`] ?? value }))}
      value={model.state.value[place]}
      onChange={(value) => model.handle.set({ [place]: value })}
      disabled={model.locked(place)}
    />
  );
}
