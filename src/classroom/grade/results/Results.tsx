import { useMemo, useState } from 'preact/hooks';
import type { HandPoints, Items } from '../../../exercises/grading/results/marks.ts';
import type { References } from '../../../exercises/view/text/setting.ts';
import type { Outcome } from '../work/use-grading.ts';
import { Downloads } from './Downloads.tsx';
import { ItemList } from './ItemList.tsx';
import { Reading } from './Reading.tsx';
import { Replay } from './Replay.tsx';
import { ResultTable } from './ResultTable.tsx';

interface ResultsProps {
  readonly outcome: Outcome;
  readonly sheetName: string;
  readonly byHand: HandPoints;
  readonly onPoints: (key: string, ex: string, points: number | null) => void;
  /** A table with the points is saved. */
  readonly onSaved: () => void;
  readonly references: References;
}

/** What came out: the table, one submission as its student saw it, the class by item, and the files to take away. */
export function Results(props: ResultsProps) {
  const { outcome, sheetName, byHand, onPoints, onSaved, references } = props;
  const { opened, rows, note, left } = outcome;
  const [open, setOpen] = useState<string | null>(null);
  const items: Items = useMemo(
    () => [...opened.about, ...opened.missing.map((one) => ({ ...one, title: one.ex }))],
    [opened],
  );
  const row = rows.find(({ key }) => key === open);
  const graded = rows.filter((one) => one.graded !== null).length;
  return (
    <div class="grade__results">
      <h2 class="grade__head">Results</h2>
      <p role="status">
        {graded} of {rows.length} graded
        {rows.length > graded && `; ${without(rows.length - graded)}`}.
        {left > 0 && ` You stopped it: ${left} more ${left === 1 ? 'is' : 'are'} waiting.`}
      </p>
      {note !== '' && <p class="grade__small">{note}</p>}
      {opened.missing.length > 0 && (
        <div class="grade__notes">
          <p>Not graded, for everybody:</p>
          <ul>
            {opened.missing.map(({ ex, why }) => (
              <li key={ex}>{why}</li>
            ))}
          </ul>
        </div>
      )}
      <Downloads
        outcome={outcome}
        items={items}
        sheetName={sheetName}
        byHand={byHand}
        onSaved={onSaved}
      />
      <ResultTable rows={rows} items={items} byHand={byHand} open={open} onOpen={setOpen} />
      {row !== undefined && (
        <Replay
          key={row.key}
          row={row}
          outcome={outcome}
          items={items}
          byHand={byHand[row.key] ?? {}}
          onPoints={(ex, points) => onPoints(row.key, ex, points)}
          onClose={() => setOpen(null)}
          references={references}
        />
      )}
      <Reading rows={rows} about={opened.about} byHand={byHand} onPoints={onPoints} />
      <ItemList summary={outcome.summary} />
    </div>
  );
}

const without = (count: number) =>
  count === 1 ? '1 could not be read and has no grade' : `${count} could not be read and have no grade`; // biome-ignore format: one line
