import { formatNumber } from '../../experiments/format-number.ts';
import type { Cell, Evidence } from '../../experiments/misprints/misprint.ts';
import { ScrolledTable } from '../kit/figure/table/ScrolledTable.tsx';

interface EvidenceProps {
  readonly evidence: Evidence;
}

/** The same on a phone where the columns would not fit: one block a row. */
function EvidenceStack({ evidence: { columns, rows } }: EvidenceProps) {
  return (
    <div class="bench__stack">
      {rows.map(([name = '', ...cells]) => (
        <section key={String(name)}>
          <h4>{String(name)}</h4>
          <dl>
            {cells.map((cell, column) => (
              <div key={columns[column + 1]}>
                <dt>{columns[column + 1]}</dt>
                <dd class={isLong(cell) ? 'bench__message' : undefined}>{shown(cell)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Both forms' numbers side by side; an error message stands where a number would. */
export function EvidenceTable({ evidence, narrow }: EvidenceProps & { readonly narrow: boolean }) {
  const { columns, rows } = evidence;
  if (narrow && (columns.length > 4 || rows.some((row) => row.some(isLong))))
    return <EvidenceStack evidence={evidence} />;
  return (
    <ScrolledTable
      box="bench__scroll"
      table="bench__table"
      label={`What both forms gave, by ${columns[0]}`}
      columns={columns}
    >
      {rows.map(([name = '', ...cells]) => (
        <tr key={String(name)}>
          <th scope="row">{String(name)}</th>
          {cells.map((cell, column) => (
            <td key={columns[column + 1]} class={isLong(cell) ? 'bench__message' : undefined}>
              {shown(cell)}
            </td>
          ))}
        </tr>
      ))}
    </ScrolledTable>
  );
}

const isLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > 40;

/** Whole numbers in full with separators, as 1,000,001; others to four figures. */
function shown(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell) && Math.abs(cell) >= 1000)
    return cell.toLocaleString('en-GB').replace('-', '−');
  return formatNumber(cell, { digits: 4 });
}
