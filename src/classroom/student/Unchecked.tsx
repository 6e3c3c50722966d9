import type { ComponentChildren } from 'preact';
import { Icon } from '../../widgets/kit/marks/icons.tsx';

interface UncheckedProps {
  /** Of exercises with something written that no check has seen. */
  readonly titles: readonly string[];
  /** Where it is missing: "not handed in". */
  readonly so: string;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** What would be left behind. */
export function Unchecked({ titles, so, children }: UncheckedProps) {
  if (titles.length === 0) return null;
  return (
    <p class="student__problem">
      <Icon name="warning" />
      <span>
        Written but not checked, so {so}: {titles.map((title) => `“${title}”`).join(', ')}.{' '}
        {children}
      </span>
    </p>
  );
}
