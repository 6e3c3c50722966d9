import { openLink } from '../../../widgets/kit/page/open-link.ts';
import { watchQuantities } from '../../../widgets/kit/page/quantity.ts';
import { KnobElement } from './numbers/knob.ts';
import { LiveElement } from './numbers/live.ts';
import { TryElement } from './numbers/try.ts';
import { PredictElement } from './predict/predict.ts';
import { SurpriseElement } from './predict/surprise.ts';

/** The one script of the interactive prose; every component here loads it, a page runs it once. */
const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'chain-knob': KnobElement,
  'chain-live': LiveElement,
  'chain-predict': PredictElement,
  'chain-surprise': SurpriseElement,
  'chain-try': TryElement,
};

for (const [name, element] of Object.entries(elements)) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
watchQuantities();
openLink();
