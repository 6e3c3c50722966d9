import { useState } from 'preact/hooks';
import {
  type HandPoints,
  type Items,
  marksOf,
  pointsIn,
  unmatchedIn,
} from '../../../exercises/grading/results/marks.ts';
import { nameOf, type Row } from '../../../exercises/grading/results/row.ts';
import { everything } from '../../../exercises/grading/sheet/everything.ts';
import { canvasColumn, canvasColumns, fillSheet } from '../../../exercises/grading/sheet/fill.ts';
import { writeTable } from '../../../exercises/grading/sheet/table.ts';
import { fileNameOf, saveFile } from '../../../widgets/kit/page/save-file.ts';
import type { Outcome } from '../work/use-grading.ts';

interface DownloadsProps {
  readonly outcome: Outcome;
  readonly items: Items;
  readonly sheetName: string;
  readonly byHand: HandPoints;
  readonly onSaved: () => void;
}

/** The files to take away, and whom they leave out. */
export function Downloads({ outcome, items, sheetName, byHand, onSaved }: DownloadsProps) {
  const { roster, rows, assignment } = outcome;
  const header = roster?.table.header ?? [];
  const columns = roster?.layout.system === 'canvas' ? canvasColumns(header) : [];
  /** The column of Canvas that is filled; null for a new one. */
  const [column, setColumn] = useState<number | null>(() => canvasColumn(header, assignment.title));
  const unmatched = roster === null ? null : unmatchedIn(rows, roster, items, byHand);
  const saveSheet = () => {
    if (roster === null) return;
    const work = { title: assignment.title, points: pointsIn(items), column };
    const table = fillSheet(roster, marksOf(rows, items, byHand), work);
    saveFile(sheetName, writeTable(table), 'text/csv');
    onSaved();
  };
  return (
    <div class="grade__downloads">
      {columns.length > 0 && (
        <label class="grade__column">
          <span class="control__label">Column of Canvas to fill</span>
          <select
            class="field"
            value={column ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setColumn(value === '' ? null : Number(value))
            }
          >
            {columns.map((at) => (
              <option key={at} value={at}>
                {header[at]}
              </option>
            ))}
            <option value="">a new one, {assignment.title || 'Assignment'}</option>
          </select>
        </label>
      )}
      <div class="grade__ways">
        {roster !== null && (
          <button type="button" class="button button--filled" onClick={saveSheet}>
            Save the filled sheet
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            saveFile(
              `${fileNameOf(assignment.title)}-results.csv`,
              writeTable(everything(rows, items, byHand)),
              'text/csv',
            );
            onSaved();
          }}
        >
          Save everything as a table
        </button>
      </div>
      {unmatched !== null && (
        <>
          <Names what="Found in no row of the sheet" rows={unmatched.rows} />
          <Names
            what="Still to be graded by you; their grades stay as they are in the sheet"
            rows={unmatched.open}
          />
          {unmatched.absent.length > 0 && (
            <details class="grade__names">
              <summary>Nothing was found of {unmatched.absent.length} in the sheet</summary>
              <p>{unmatched.absent.join('; ')}</p>
            </details>
          )}
        </>
      )}
    </div>
  );
}

function Names({ what, rows }: { readonly what: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <details class="grade__names">
      <summary>
        {what}: {rows.length}
      </summary>
      <p>{rows.map((row) => `${nameOf(row)} (${row.path})`).join('; ')}</p>
    </details>
  );
}
