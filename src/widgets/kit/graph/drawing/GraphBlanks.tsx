import type { Blank, BlankPlace, Blanks } from '../graph.ts';
import type { Layout, Point } from '../layout/layout.ts';

interface GraphBlanksProps {
  readonly layout: Layout;
  readonly blanks: Blanks;
  readonly onAnswer: ((place: BlankPlace, id: string, text: string) => void) | undefined;
}

const places = ['value', 'gradient', 'slope'] as const;

/** Fields over the drawing, each where its number would stand. */
export function GraphBlanks({ layout, blanks, onAnswer }: GraphBlanksProps) {
  return (
    <>
      {places.flatMap((place) =>
        Object.entries(blanks[place] ?? {}).map(([id, blank]) => {
          const at = pointOf(layout, place, id);
          return at === null ? null : (
            <Field
              key={`${place} ${id}`}
              at={at}
              place={place}
              blank={blank}
              onInput={(text) => onAnswer?.(place, id, text)}
            />
          );
        }),
      )}
    </>
  );
}

interface FieldProps {
  readonly at: Point;
  readonly place: BlankPlace;
  readonly blank: Blank;
  readonly onInput: (text: string) => void;
}

function Field({ at, place, blank, onInput }: FieldProps) {
  return (
    <span
      class={`graph__blank graph__blank--${place} graph__blank--${blank.mark}`}
      style={{ left: `${at.x}px`, top: `${at.y}px` }}
    >
      <input
        class="graph__field"
        inputMode="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={blank.label}
        aria-invalid={blank.mark === 'wrong'}
        readOnly={blank.readOnly}
        value={blank.text}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {blank.mark !== 'open' && (
        <span
          class="graph__verdict"
          role="img"
          aria-label={blank.mark === 'right' ? 'right' : 'not yet'}
        >
          {blank.mark === 'right' ? '✓' : '⚠'}
        </span>
      )}
    </span>
  );
}

/** The middle of a blank. */
function pointOf(layout: Layout, place: BlankPlace, id: string): Point | null {
  if (place === 'slope') return layout.wires.get(id)?.label ?? null;
  const placed = layout.nodes.get(id);
  if (!placed) return null;
  const offset = placed.radius + 18;
  return { x: placed.x, y: placed.y + (place === 'value' ? -offset : offset) };
}
