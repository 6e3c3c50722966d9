import { useState } from 'preact/hooks';
import { formatNumber } from '../../../../experiments/format-number.ts';
import { Icon } from '../../marks/icons.tsx';
import { saveFile } from '../../page/save-file.ts';
import { copyText } from '../ShareButton.tsx';
import { ScrolledTable } from './ScrolledTable.tsx';
import './NumberTable.css';

type Cell = number | string | null;

/** A figure's numbers: one name per column, with its unit, and one row per thing drawn. */
export interface Columns {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface NumberTableProps extends Columns {
  /** File name of the download. */
  readonly name: string;
  readonly caption?: string;
}

/** A table of what is plotted, to copy or to download. */
export function NumberTable({
  columns,
  rows,
  name,
  caption = 'What the figure shows now',
}: NumberTableProps) {
  const [told, tell] = useState('');
  const copy = async () => {
    const done = await copyText(csv({ columns, rows }));
    tell(done ? 'Copied.' : 'This browser did not allow copying; download the table instead.');
  };
  return (
    <div class="number-table">
      <ScrolledTable
        box="number-table__scroll"
        label={`${caption}: table`}
        caption={caption}
        columns={columns}
      >
        {rows.map((row, place) => (
          <tr key={place}>
            {row.map((cell, column) => (
              <td
                key={column}
                class={typeof cell === 'number' ? 'number-table__number' : undefined}
              >
                {typeof cell === 'number' ? formatNumber(cell, { digits: 6 }) : (cell ?? '–')}
              </td>
            ))}
          </tr>
        ))}
      </ScrolledTable>
      <div class="number-table__tools">
        <button type="button" class="button" onClick={copy}>
          <Icon name="copy" />
          Copy as CSV
        </button>
        <button
          type="button"
          class="button"
          onClick={() => saveFile(`${name}.csv`, csv({ columns, rows }), 'text/csv')}
        >
          <Icon name="download" />
          Download CSV
        </button>
        <span role="status">{told}</span>
      </div>
    </div>
  );
}

/** Comma-separated values, quoted where RFC 4180 asks for it; numbers in full. */
export function csv({ columns, rows }: Columns): string {
  return [columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
