import { useState } from 'preact/hooks';
import {
  type HandPoints,
  type Items,
  pointsIn,
  shown,
  worthOf,
} from '../../../exercises/grading/results/marks.ts';
import { nameOf, type Row } from '../../../exercises/grading/results/row.ts';
import { type Flag, flags } from '../../../exercises/grading/verdict/graded.ts';
import { pointsOf, totalOf } from '../../../exercises/grading/verdict/points.ts';
import { arranged, type Column, counted, type Order } from './sorting.ts';

interface ResultTableProps {
  readonly rows: readonly Row[];
  readonly items: Items;
  readonly byHand: HandPoints;
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
}

/** Rows that are drawn before somebody asks for more. */
const atFirst = 100;

/** Everybody, sorted and filtered as one likes. */
export function ResultTable({ rows, items, byHand, open, onOpen }: ResultTableProps) {
  const [flag, setFlag] = useState<Flag | null>(null);
  const [order, setOrder] = useState<Order>({ by: 'flags', isUp: false });
  const [most, setMost] = useState(atFirst);
  const counts = [...counted(rows)].sort(([, a], [, b]) => b - a);
  const all = arranged(rows, flag, order, items, byHand);
  const worth = worthOf(items);
  const heading = (by: Column, word: string) => (
    <th
      scope="col"
      aria-sort={order.by === by ? (order.isUp ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        class="grade__sort"
        onClick={() => setOrder({ by, isUp: order.by === by ? !order.isUp : by === 'student' })}
      >
        {word}
        <span aria-hidden="true">{order.by === by ? (order.isUp ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
  return (
    <section aria-label="Table of results">
      {counts.length > 0 && (
        <div class="grade__filters">
          <Filter
            isOn={flag === null}
            word="all"
            count={rows.length}
            onPress={() => setFlag(null)}
          />
          {counts.map(([one, count]) => (
            <Filter
              key={one}
              isOn={flag === one}
              word={flags[one]}
              count={count}
              onPress={() => setFlag(flag === one ? null : one)}
            />
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
      <section class="grade__scroll" tabIndex={0} aria-label="Results, scrolls sideways">
        <table class="grade__table">
          <thead>
            <tr>
              {heading('student', 'Student')}
              {heading('points', `Points of ${shown(pointsIn(items))}`)}
              {items.map(({ ex, title, points }, at) => (
                <th key={ex} scope="col" class="grade__number" title={title}>
                  <span aria-hidden="true">{at + 1}</span>
                  <span class="visually-hidden">
                    {title}, of {points}
                  </span>
                </th>
              ))}
              {heading('flags', 'To look at')}
            </tr>
          </thead>
          <tbody>
            {all.slice(0, most).map((row) => {
              const total =
                row.graded === null ? null : totalOf(row.graded.items, worth, byHand[row.key]);
              return (
                <tr key={row.key} class={row.isCounted ? undefined : 'grade__uncounted'}>
                  <th scope="row">
                    <button
                      type="button"
                      class="grade__open-row"
                      aria-expanded={open === row.key}
                      title={row.path}
                      onClick={() => onOpen(open === row.key ? null : row.key)}
                    >
                      {nameOf(row) || row.path}
                    </button>
                  </th>
                  <td class="grade__number">
                    {total === null
                      ? 'not graded'
                      : `${shown(total.points)}${total.isComplete ? '' : ' …'}`}
                  </td>
                  {items.map(({ ex, points }) => {
                    const item = row.graded?.items.find((one) => one.ex === ex);
                    const earned = item && pointsOf(item, points, byHand[row.key]);
                    return (
                      <td key={ex} class="grade__number">
                        {earned == null
                          ? item
                            ? '…'
                            : ''
                          : item?.outcome.kind === 'blank'
                            ? '–'
                            : shown(earned)}
                      </td>
                    );
                  })}
                  <td class="grade__flags">
                    {[...new Set(row.flags.map((one) => flags[one.flag]))].join(', ')}
                    {row.graded === null && <p class="grade__why">{reasonOf(row)}</p>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p class="grade__small">
        … still to be graded by you; – not answered. The numbers stand for the exercises in their
        order.
      </p>
      {all.length > most && (
        <button type="button" class="button" onClick={() => setMost(all.length)}>
          Show all {all.length}
        </button>
      )}
    </section>
  );
}

/** Why there is no grade. */
const reasonOf = ({ flags: raised }: Row) => raised.map(({ says }) => says).join(' ');

interface FilterProps {
  readonly isOn: boolean;
  readonly word: string;
  readonly count: number;
  readonly onPress: () => void;
}

const Filter = ({ isOn, word, count, onPress }: FilterProps) => (
  <button type="button" class="grade__filter" aria-pressed={isOn} onClick={onPress}>
    {word} <span class="grade__count">{count}</span>
  </button>
);
