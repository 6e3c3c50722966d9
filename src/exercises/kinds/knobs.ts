/** A value of one knob. */
export type Setting = number | string;

/** Where every knob stands, by its id. */
export type Settings = Readonly<Record<string, Setting>>;

/** What the learner may turn; everything else of the run is locked. */
export type Knob =
  | {
      readonly kind: 'number';
      readonly id: string;
      /** Markdown, with the unit: "learning rate $\eta$". */
      readonly label: string;
      readonly low: number;
      readonly high: number;
      readonly isLog?: boolean;
      readonly isWhole?: boolean;
      readonly start: number;
    }
  | {
      readonly kind: 'pick';
      readonly id: string;
      readonly label: string;
      readonly options: readonly { readonly id: string; readonly text: string }[];
      readonly start: string;
    };

export const startOf = (knobs: readonly Knob[]): Settings =>
  Object.fromEntries(knobs.map(({ id, start }) => [id, start]));

/**
 * Settings that the exercise allows, whatever the page showed.
 *
 * @param exercise its id, for the message
 * @throws when a knob is missing, unknown, or stands outside its range
 */
export function readSettings(exercise: string, knobs: readonly Knob[], given: unknown): Settings {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(`${exercise}: ${JSON.stringify(given)} are no settings; give ${names(knobs)}`);
  const entries = new Map<string, unknown>(Object.entries(given));
  const foreign = [...entries.keys()].find((id) => !knobs.some((knob) => knob.id === id));
  if (foreign !== undefined)
    throw new Error(`${exercise}: ${foreign} is locked; only ${names(knobs)} may be turned`);
  return Object.fromEntries(
    knobs.map((knob): [string, Setting] => [knob.id, read(exercise, knob, entries.get(knob.id))]),
  );
}

const names = (knobs: readonly Knob[]) => knobs.map(({ id }) => id).join(', ');

function read(exercise: string, knob: Knob, value: unknown): Setting {
  if (knob.kind === 'pick') {
    const found = knob.options.find(({ id }) => id === value);
    if (found) return found.id;
    throw new Error(
      `${exercise}: ${knob.id} is ${value}; it must be one of ${knob.options.map(({ id }) => id).join(', ')}`,
    );
  }
  const { low, high, isWhole = false } = knob;
  const isFit =
    typeof value === 'number' &&
    value >= low &&
    value <= high &&
    (!isWhole || Number.isInteger(value));
  if (isFit) return value;
  throw new Error(
    `${exercise}: ${knob.id} is ${value}; the exercise allows ${isWhole ? 'whole numbers ' : ''}${low} to ${high}`,
  );
}
