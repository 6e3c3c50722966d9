import { effect } from '@preact/signals-core';
import { formatNumber, withCommas } from '../../../../experiments/format-number.ts';
import { figure } from '../../../../widgets/kit/page/page-store.ts';
import { boundTo, numberIn } from '../dom.ts';

/** `<chain-live data-of="factors.remaining">`: a number that the figure has computed, a dash before it ran. */
export class LiveElement extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    const { as, field } = boundTo(this.dataset['of'] ?? '');
    const { values } = figure(as);
    this.#stop = effect(() => {
      this.textContent = this.#print(find(values.value, field));
    });
  }

  disconnectedCallback() {
    this.#stop();
  }

  #print(value: unknown): string {
    if (typeof value === 'string') return value;
    if (typeof value !== 'number') return '–';
    const [digits, decimals] = [numberIn(this, 'digits') ?? 2, numberIn(this, 'decimals')];
    const rounded = decimals === undefined ? Number(value.toPrecision(digits)) : value;
    return withCommas(formatNumber(rounded, { digits, decimals }));
  }
}

/** `steps.last` under that very key, or inside the object `steps`. */
function find(values: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(values, path)) return values[path];
  let at: unknown = values;
  for (const key of path.split('.')) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  }
  return at;
}
