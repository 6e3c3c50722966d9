import type { ComponentChildren } from 'preact';
import { Icon } from './icons.tsx';
import './WarningPlate.css';

/** For numbers that fail: `<WarningPlate>diverged, step 13</WarningPlate>`. Never for a wrong answer. */
export function WarningPlate({ children }: { readonly children: ComponentChildren }) {
  return (
    <span class="warning-plate">
      <Icon name="warning" />
      <span>{children}</span>
    </span>
  );
}
