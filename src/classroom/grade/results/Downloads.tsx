import {
  type HandPoints,
  type Items,
  marksOf,
  pointsIn,
  unmatchedIn,
} from '../../../exercises/grading/results/marks.ts';
import { nameOf, type Row } from '../../../exercises/grading/results/row.ts';
import { everything } from '../../../exercises/grading/sheet/everything.ts';
import { fillSheet } from '../../../exercises/grading/sheet/fill.ts';
import { writeTable } from '../../../exercises/grading/sheet/table.ts';
import { fileNameOf, saveFile } from '../../../widgets/kit/page/save-file.ts';
import type { Outcome } from '../work/use-grading.ts';

interface DownloadsProps {
  readonly outcome: Outcome;
  readonly items: Items;
  readonly sheetName: string;
  readonly byHand: HandPoints;
}

/** The files to take away, and whom they leave out. */
export function Downloads({ outcome, items, sheetName, byHand }: DownloadsProps) {
  const { roster, rows, assignment } = outcome;
  const unmatched = roster === null ? null : unmatchedIn(rows, roster, items, byHand);
  const saveSheet = () => {
    if (roster === null) return;
    const work = { title: assignment.title, points: pointsIn(items) };
    const table = fillSheet(roster, marksOf(rows, items, byHand), work);
    saveFile(sheetName, writeTable(table), 'text/csv');
  };
  return (
    <div class="grade__downloads">
      <div class="grade__ways">
        {roster !== null && (
          <button type="button" class="button button--filled" onClick={saveSheet}>
            Save the filled sheet
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() =>
            saveFile(
              `${fileNameOf(assignment.title)}-results.csv`,
              writeTable(everything(rows, items, byHand)),
              'text/csv',
            )
          }
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
