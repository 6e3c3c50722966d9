import { useEffect, useState } from 'preact/hooks';
import type { Configuration } from '../../../experiments/crosswalk/configuration.ts';
import { dialects } from '../../../experiments/crosswalk/dialects.ts';
import { Selector } from '../controls/Selector.tsx';
import { copyText } from '../figure/ShareButton.tsx';
import { Icon } from '../marks/icons.tsx';
import './crosswalk.css';

const libraries = dialects.map(({ library }) => ({ value: library, word: library }));

/** The figure's present settings as code: ours, PyTorch's and Keras's. */
export function Crosswalk({ configuration }: { readonly configuration: Configuration }) {
  const [library, setLibrary] = useState<(typeof libraries)[number]['value']>('PyTorch');
  const [told, setTold] = useState('');
  const { write } = dialects.find((dialect) => dialect.library === library)!;
  const code = write(configuration);
  useEffect(() => {
    if (told === '') return;
    const timer = setTimeout(() => setTold(''), 2500);
    return () => clearTimeout(timer);
  }, [told]);
  const copy = async () => {
    setTold((await copyText(code)) ? 'Copied' : 'Select it and copy by hand');
  };
  return (
    <details class="crosswalk">
      <summary class="crosswalk__summary">These settings as code</summary>
      <div class="crosswalk__head">
        <Selector label="Library" choices={libraries} value={library} onChange={setLibrary} />
        <button type="button" class="tool" onClick={copy}>
          <Icon name={told === 'Copied' ? 'check' : 'copy'} />
          <span>{told || 'Copy'}</span>
        </button>
      </div>
      <pre class="crosswalk__code" tabindex={0} role="region" aria-label={`Code for ${library}`}>
        <code>{code}</code>
      </pre>
      <p class="crosswalk__note">{notes[library]}</p>
    </details>
  );
}

const notes: Readonly<Record<(typeof libraries)[number]['value'], string>> = {
  'Chain Rule': 'The book’s own library: the tests run this code for every setting.',
  PyTorch:
    'The tests run this code in PyTorch and compare shapes, spread of the weights, clipping and the rule.',
  Keras:
    'The optimiser is run in Keras 3 and compared; the rest is written from its documentation.',
};
