import type { Inside } from './inside.ts';

interface PlanProps {
  readonly inside: Inside;
  /** The program whose code is shown. */
  readonly shown: number;
  readonly lit: ReadonlySet<number>;
  readonly onShow: (index: number) => void;
}

/** The programs of a plan in order, each with what its loop does. */
export function Plan({ inside, shown, lit, onShow }: PlanProps) {
  return (
    <ol class="hood__plan" aria-label="Programs of the plan">
      {inside.programs.map(({ print }, index) => (
        <li key={index}>
          <button
            type="button"
            class={`hood__program${lit.has(index) ? ' hood__program--lit' : ''}`}
            aria-pressed={index === shown}
            data-program={index}
            onClick={() => onShow(index)}
          >
            <span class="hood__number">{index + 1}</span>
            <code class="hood__line">{print}</code>
          </button>
        </li>
      ))}
    </ol>
  );
}
