import { Fragment } from 'preact';
import { formatNumber } from '../../../experiments/format-number.ts';
import type { Way } from '../../../experiments/optimizers/way.ts';
import { laneLooks } from '../../kit/lanes/lane-look.ts';
import type { Lane } from '../lanes/lane.ts';
import { anatomyOf } from './anatomy.ts';

interface StepPlateProps {
  readonly lane: Lane;
  readonly way: Way | undefined;
  readonly step: number;
  /** The figure's `as`: a line lights up with the code and the formula of the same name. */
  readonly quantities: string;
  /** The line under the cursor; null where nothing is at work. */
  readonly line: string | null;
  readonly onLine: (name: string) => void;
}

const number = (value: number) => formatNumber(value, { digits: 4 });

/** What the chosen rule computed in the last update, line by line, for both coordinates. */
export function StepPlate({ lane, way, step, quantities, line: chosen, onLine }: StepPlateProps) {
  const { name } = laneLooks[lane.rule];
  if (!way || step === 0)
    return (
      <p class="step-plate__wait">
        Step once, and every line of {name} stands here with its numbers.
      </p>
    );
  if (step >= way.height.length)
    return (
      <p class="step-plate__wait">
        {name} {way.end.kind === 'stopped' ? 'stopped' : 'diverged'} at update {way.end.update}:
        there is no update {step} to write out.
      </p>
    );
  const [from, to] = [0, 1].map((back) => ([0, 1] as const).map((side) => way.place[side][step - 1 + back]!)); // biome-ignore format: one line
  return (
    <table class="step-plate">
      <caption>
        Update {step} of {name}, η = {number(lane.learningRate)}
      </caption>
      <thead>
        <tr>
          <th scope="col">line</th>
          <th scope="col">for x</th>
          <th scope="col">for y</th>
        </tr>
      </thead>
      <tbody>
        <tr class="step-plate__end">
          <th scope="row">before</th>
          <td>{number(from![0]!)}</td>
          <td>{number(from![1]!)}</td>
        </tr>
        {anatomyOf(lane, way, step).map((line) => (
          <Fragment key={line.name}>
            <tr
              class={line.name === chosen ? 'step-plate__lit' : undefined}
              data-quantity={`${quantities}.${line.name}`}
            >
              <th scope="row">
                <button
                  type="button"
                  class="step-plate__line"
                  aria-pressed={line.name === chosen}
                  onClick={() => onLine(line.name)}
                >
                  {line.formula === '' ? line.name : `${line.name} = ${line.formula}`}
                </button>
              </th>
              <td>{number(line.numbers[0])}</td>
              <td>{number(line.numbers[1])}</td>
            </tr>
            {line.name === chosen && line.written && (
              <tr class="step-plate__written">
                <td colSpan={3}>
                  {line.written.map((written, side) => (
                    <p key={side}>
                      {side === 0 ? 'x' : 'y'}: {written} = {number(line.numbers[side]!)}
                    </p>
                  ))}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
        <tr class="step-plate__end step-plate__after">
          <th scope="row">after</th>
          <td>{number(to![0]!)}</td>
          <td>{number(to![1]!)}</td>
        </tr>
      </tbody>
    </table>
  );
}
