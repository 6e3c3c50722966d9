import { formatNumber, powerOfTen } from '../../../../experiments/format-number.ts';
import { readNumber } from '../../../../widgets/kit/controls/read-number.ts';
import {
  linearScale,
  logScale,
  niceStep,
  type Scale,
} from '../../../../widgets/kit/controls/slider/scale.ts';
import { pressed } from '../../../../widgets/kit/controls/slider/slider-keys.ts';
import { drawing, make, numberIn } from '../dom.ts';

export interface ScaleGuess {
  readonly element: HTMLElement;
  readonly print: (value: number) => string;
  /** Moves mark and thumb there without telling anyone. */
  readonly show: (value: number) => void;
  readonly lock: () => void;
}

/** A scale to put the mark on, by dragging, by keys, or by typing the number. */
export function guessOnScale(host: HTMLElement, changed: (value: number) => void): ScaleGuess {
  const [min, max] = [numberIn(host, 'min') ?? 0, numberIn(host, 'max') ?? 1];
  const unit = host.dataset['unit'] ?? 'your prediction';
  const isLog = host.dataset['scale'] === 'log';
  const step = numberIn(host, 'step') ?? niceStep({ min, max });
  const scale = isLog ? logScale({ min, max }) : linearScale({ min, max, step });
  const print = (value: number) => formatNumber(value, { digits: 3 });

  const id = `predict-${host.dataset['id']}`;
  const slider = make('input', {
    class: 'slider',
    type: 'range',
    id,
    min: 0,
    max: scale.count,
    step: 'any',
    value: scale.count / 2,
    'aria-valuetext': 'nothing chosen yet',
  });
  const field = make('input', {
    class: 'field',
    'aria-label': `${unit}, typed`,
    'aria-describedby': `${id}-help`,
    autocomplete: 'off',
    spellcheck: 'false',
    size: 12,
  });
  const help = make('span', { class: 'control__help', id: `${id}-help`, role: 'status' });
  const triangle = drawing('M1.5 1h13L8 12.8z', 16, 14);
  const mark = make('span', { class: 'predict__mark', hidden: true }, triangle);
  const track = make('div', { class: 'predict__track' }, ticks(scale, isLog), mark, slider);
  const element = make(
    'div',
    { class: 'predict__scale' },
    make('label', { class: 'control__label', for: id }, unit),
    track,
    field,
    help,
  );

  const place = (value: number) => {
    const position = scale.positionOf(value);
    slider.valueAsNumber = position;
    slider.setAttribute('aria-valuetext', print(value));
    mark.hidden = false;
    mark.style.setProperty('--at', String(position / scale.count));
  };
  const choose = (value: number, typed = false) => {
    place(value);
    if (!typed) field.value = print(value);
    help.textContent = '';
    changed(value);
  };
  slider.addEventListener('input', () => choose(scale.valueAt(slider.valueAsNumber)));
  slider.addEventListener(
    'click',
    () => mark.hidden && choose(scale.valueAt(slider.valueAsNumber)),
  );
  slider.addEventListener('keydown', (event) => {
    const next = pressed(event.key, slider.valueAsNumber, scale.count);
    if (next === undefined) return;
    event.preventDefault();
    choose(scale.valueAt(Math.min(scale.count, Math.max(0, next))));
  });
  field.addEventListener('input', () => {
    const { value, problem } = readNumber(field.value);
    const outside = value !== null && (value < min || value > max);
    field.setAttribute('aria-invalid', String(problem !== null || outside));
    if (value !== null && !outside) choose(value, true);
    else help.textContent = problem ?? `The scale goes from ${print(min)} to ${print(max)}.`;
  });

  return {
    element,
    print,
    show: (value) => {
      place(value);
      field.value = print(value);
    },
    lock: () => {
      slider.disabled = true;
      field.disabled = true;
    },
  };
}

/** Ticks in shares of the width, so that nothing has to be measured. */
function ticks(scale: Scale, isLog: boolean): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('class', 'predict__ticks');
  const draw = (name: string, attributes: Readonly<Record<string, string>>, text = '') => {
    const part = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
    part.textContent = text;
    drawing.append(part);
  };
  draw('line', { x1: '0%', x2: '100%', y1: '36', y2: '36' });
  const tall = Array.from({ length: scale.count + 1 }, (_, index) => index).filter((index) =>
    isLog
      ? /^1e/.test(scale.valueAt(index).toExponential())
      : index % 10 === 0 || index === scale.count,
  );
  const every = Math.max(1, Math.ceil(tall.length / 7));
  tall.forEach((index, order) => {
    const x = `${(100 * index) / scale.count}%`;
    draw('line', { x1: x, x2: x, y1: '26', y2: '36' });
    if (order % every === 0) {
      draw(
        'text',
        { x, y: '68', 'text-anchor': 'middle' },
        isLog ? powerOfTen(scale.valueAt(index)) : formatNumber(scale.valueAt(index)),
      );
    }
  });
  return drawing;
}
