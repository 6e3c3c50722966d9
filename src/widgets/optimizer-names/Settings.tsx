import { libraries, type Setting } from '../../experiments/crosswalk/rules/rule-names.ts';
import { isDisputed, letters, told } from './model.ts';

interface SettingsProps {
  readonly settings: readonly Setting[];
  readonly isNarrow: boolean;
}

/** Each number of a rule, its name in each library and what it is unless told; those in dispute are bold. */
export function Settings({ settings, isNarrow }: SettingsProps) {
  return (
    <table class="optimizer-names__settings">
      <caption>Names, and values unless told; bold where the libraries differ</caption>
      {!isNarrow && (
        <thead>
          <tr>
            <td />
            {libraries.map((library) => (
              <th key={library} scope="col">
                {library}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {settings.map((setting) => (
          <Row key={setting.setting} setting={setting} isNarrow={isNarrow} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ setting, isNarrow }: { readonly setting: Setting; readonly isNarrow: boolean }) {
  const cells = libraries.map((library) => ({ library, text: told(setting.called[library]) }));
  return (
    <tr class={isDisputed(setting) ? 'optimizer-names__disputed' : undefined}>
      <th scope="row">{letters[setting.setting]}</th>
      {isNarrow ? (
        <td>
          {cells.map(({ library, text }) => (
            <span key={library} class="optimizer-names__one">
              <span>{library}</span> <Code text={text} />
            </span>
          ))}
        </td>
      ) : (
        cells.map(({ library, text }) => (
          <td key={library}>
            <Code text={text} />
          </td>
        ))
      )}
    </tr>
  );
}

/** A long name breaks after an underscore, where it must. */
function Code({ text }: { readonly text: string }) {
  const words = text.split(/(?<=_)/);
  return <code>{words.flatMap((word, i) => (i === 0 ? [word] : [<wbr key={i} />, word]))}</code>;
}
