import type { ComponentChildren } from 'preact';

interface ScrolledTableProps {
  /** Said for the box around the table. */
  readonly label: string;
  /** Classes of the box and of the table in it. */
  readonly box: string;
  readonly table?: string;
  readonly caption?: string;
  readonly columns: readonly string[];
  /** The rows: `<tr>`s. */
  readonly children: ComponentChildren;
}

/** A table in a box of its own, which scrolls where the table is wider or longer than its room. */
export function ScrolledTable(props: ScrolledTableProps) {
  const { label, box, table, caption, columns, children } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class={box} tabIndex={0} aria-label={label}>
      <table class={table}>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
