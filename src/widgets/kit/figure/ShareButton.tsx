import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../marks/icons.tsx';

type Told = 'no' | 'copied' | 'shown';

/** Copies the link to this exact figure and says so; without a clipboard it shows the link to copy by hand. */
export function ShareButton({ as, share }: { readonly as: string; readonly share: () => string }) {
  const [told, setTold] = useState<Told>('no');
  const [link, setLink] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (told === 'shown') field.current?.select();
    if (told !== 'copied') return;
    const timer = setTimeout(() => setTold('no'), 2500);
    return () => clearTimeout(timer);
  }, [told]);
  const press = async () => {
    const href = share();
    setLink(href);
    setTold((await copyText(href)) ? 'copied' : 'shown');
  };
  return (
    <>
      <button type="button" class="tool" onClick={press}>
        <Icon name={told === 'copied' ? 'check' : 'share'} />
        <span>{told === 'copied' ? 'Copied' : 'Share'}</span>
      </button>
      <span class="visually-hidden" role="status">
        {told === 'copied' ? 'Link copied. It opens this figure as it stands now.' : ''}
      </span>
      {told === 'shown' && (
        <span class="figure__link">
          <label for={`${as}-link`}>Link to this figure; copy it by hand:</label>
          <input id={`${as}-link`} ref={field} class="field" readOnly value={link} />
          <button type="button" class="button" onClick={() => setTold('no')}>
            Done
          </button>
        </span>
      )}
    </>
  );
}

/** True if the clipboard took it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
