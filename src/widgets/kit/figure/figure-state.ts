import { defaults, type Limits, type StateSchema } from '../widget.ts';

/** The parts of a widget that decide whether a value may stand in its state. */
interface Rules<State extends object> {
  readonly schema: StateSchema<State>;
  readonly limits: Partial<Record<keyof State, Limits>>;
}

/** A state that keeps every rule, and one sentence for each value that had to give way. */
export interface Settled<State extends object> {
  readonly state: State;
  readonly problems: readonly string[];
}

const shown = (value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  if (text === '') return 'empty';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

/**
 * Lays `patch` over `base` field by field: unknown fields and values that the schema refuses keep the
 * base's value, numbers outside the limits move to the nearer end. Never throws.
 */
export function settle<State extends object>(
  { schema, limits }: Rules<State>,
  base: State,
  patch: Readonly<Record<string, unknown>>,
): Settled<State> {
  const problems: string[] = [];
  const fields: Record<string, unknown> = fieldsOf(base);
  const ranges: Readonly<Record<string, Limits | undefined>> = limits;
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(schema.shape, name)) {
      problems.push(`there is no “${name}” here`);
      continue;
    }
    const parsed = fieldOf(schema, name).safeParse(value);
    if (!parsed.success) {
      problems.push(`${name} cannot be ${shown(value)}, so it stays ${shown(fields[name])}`);
      continue;
    }
    const kept = clamp(parsed.data, ranges[name]);
    if (kept !== parsed.data)
      problems.push(`${name} ${shown(value)} is out of range, so it is ${shown(kept)}`);
    fields[name] = kept;
  }
  try {
    return { state: schema.parse(fields), problems };
  } catch {
    return { state: base, problems: [...problems, 'these settings do not go together'] };
  }
}

/** The author's attributes over the schema's defaults: where a figure starts and where Reset returns to. */
export function initialState<State extends object>(
  rules: Rules<State>,
  attributes: Readonly<Record<string, unknown>>,
): State {
  const own = Object.keys(rules.schema.shape).filter((name) => attributes[name] !== undefined);
  const patch = Object.fromEntries(own.map((name) => [name, attributes[name]]));
  return settle(rules, defaults(rules.schema), patch).state;
}

/** The same fields, to be read by name. */
export function fieldsOf(state: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(state));
}

function fieldOf<State extends object>(schema: StateSchema<State>, name: string) {
  const shape: Readonly<Record<string, StateSchema<State>['shape'][keyof State & string]>> =
    schema.shape;
  return shape[name]!;
}

function clamp(value: unknown, range: Limits | undefined): unknown {
  if (range === undefined || typeof value !== 'number') return value;
  return Math.min(range[1], Math.max(range[0], value));
}
