import type {
  autocompletion,
  Completion,
  CompletionContext,
  CompletionResult,
} from '@codemirror/autocomplete';
import words from '../../../../nn/index.ts?words';

type Word = (typeof words)[string][number];

/** Made by a function of the library, or said to be one. */
const isTensor = (name: string, program: string): boolean =>
  new RegExp(`\\b${name}\\s*:\\s*nn\\.(Tensor|Parameter)\\b`).test(program) ||
  [...program.matchAll(new RegExp(`\\b${name}\\s*=\\s*nn\\.(\\w+)\\(`, 'g'))].some(([, made]) =>
    words['']?.some(
      ([one, , signature]) => one === made && /: (Tensor|Parameter)$/.test(signature),
    ),
  );

/**
 * What may follow the dot before the cursor, as the place in the list of words; null where nothing is known.
 *
 * @param before the line up to the name that is being written
 * @param isAsked the reader has asked for it: then anything may be a tensor
 */
export function placeOf(before: string, program: string, isAsked: boolean): string | null {
  const library = /(?:^|[^\w.])nn(?:\.(\w+))?\.$/.exec(before);
  if (library) return words[library[1] ?? ''] ? (library[1] ?? '') : null;
  const [, name = ''] = /(?:^|[^\w.])(\w+)\.$/.exec(before) ?? [];
  if (name === 'random') return 'Random';
  const isOwn = ['console', 'Math', 'Object', 'Array', 'Number', 'JSON', 'Promise'].includes(name);
  if (isOwn || !/[\w)\]]\.$/.test(before)) return null;
  return isAsked || (name !== '' && isTensor(name, program)) ? 'Tensor' : null;
}

/** Names of the library after `nn.`, and the methods of a tensor after one. */
export function completeLibrary(context: CompletionContext): CompletionResult | null {
  const { state, pos, explicit } = context;
  const line = state.doc.lineAt(pos);
  const [written = ''] = /\w*$/.exec(line.text.slice(0, pos - line.from)) ?? [];
  const from = pos - written.length;
  const place = placeOf(line.text.slice(0, from - line.from), state.doc.toString(), explicit);
  if (place === null) return null;
  return { from, options: (words[place] ?? []).map(optionOf), validFor: /^\w*$/ };
}

/** Room for a signature beside the list, in pixels. */
const besidePx = 320;

/** What is said about a name stands beside the list, or under it where there is no room. */
export const besideOrBelow: NonNullable<
  NonNullable<Parameters<typeof autocompletion>[0]>['positionInfo']
> = (_view, list, option, _info, space) => ({
  style:
    space.right - list.right > besidePx
      ? `left: 100%; top: ${option.top - list.top}px`
      : 'left: -1px; right: -1px; top: 100%; width: auto',
});

const optionOf = ([label, type, signature, sentence]: Word): Completion => ({
  label,
  type,
  info: () => {
    const shown = document.createElement('div');
    const code = document.createElement('code');
    code.textContent = `${label}${signature}`;
    if (signature !== '') shown.append(code);
    shown.append(sentence);
    return shown;
  },
});
