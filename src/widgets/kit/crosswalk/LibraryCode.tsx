import { useEffect, useState } from 'preact/hooks';
import type { Dialect } from '../../../experiments/crosswalk/configuration.ts';
import { Selector } from '../controls/Selector.tsx';
import { copyText } from '../figure/ShareButton.tsx';
import { Icon } from '../marks/icons.tsx';
import './crosswalk.css';

type Library = Dialect['library'];
const names: readonly Library[] = ['Chain Rule', 'PyTorch', 'Keras'];
const libraries = names.map((value) => ({ value, word: value }));

interface LibraryCodeProps {
  readonly write: (library: Library) => string;
  /** How far each library's code has been tried. */
  readonly notes: Readonly<Record<Library, string>>;
}

/** Settings as code in one library at a time, to be copied. */
export function LibraryCode({ write, notes }: LibraryCodeProps) {
  const [library, setLibrary] = useState<Library>('PyTorch');
  const [told, setTold] = useState('');
  const code = write(library);
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
