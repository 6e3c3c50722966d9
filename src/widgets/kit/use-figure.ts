import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { fieldsOf, initialState, settle } from './figure/figure-state.ts';
import { mergeLink, readFragment, readValue, textOf } from './page/fragment.ts';
import { type FigureHandle, figure as figureOf } from './page/page-store.ts';
import { defaults, type Widget } from './widget.ts';

/** What an author may write on every figure; the widget's own fields come beside these. */
export interface FigureAttributes {
  /** Name on the page and anchor. */
  readonly as: string;
  /** `6.2`, added by the build. */
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  /** Text, or what `index.astro` has set of it. */
  readonly caption?: ComponentChildren;
  readonly finding?: ComponentChildren;
  readonly alt?: string | undefined;
  /** Controls and tools to leave out, and to freeze, by name: `seed`, `share`, `depth` … */
  readonly hide?: readonly string[] | undefined;
  readonly lock?: readonly string[] | undefined;
}

/** The props of a widget's `View`. */
export type FigureProps<State extends object> = FigureAttributes & {
  readonly [Field in keyof State]?: State[Field] | undefined;
};

/** What `<Figure>` needs to know; spread it: `<Figure {...figure.frame} …>`. */
export interface Frame extends FigureAttributes {
  readonly handle: FigureHandle;
  readonly note: Signal<string | null>;
  readonly share: () => string;
}

export interface FigureModel<State extends object, Trace> {
  readonly handle: FigureHandle;
  readonly frame: Frame;
  /** The current settings; change them with `set`. */
  readonly state: ReadonlySignal<State>;
  readonly trace: ReadonlySignal<Trace>;
  readonly limits: Widget<State, Trace>['limits'];
  /** Where the author put it. */
  readonly initial: State;
  /** Said above the figure when a link could not be followed to the letter. */
  readonly note: Signal<string | null>;
  /** `describe` of the current trace. */
  readonly sentence: ReadonlySignal<string>;
  set(patch: Partial<State>): void;
  reset(): void;
  /** Writes the link to this exact figure into the address bar and returns it. */
  share(): string;
  hidden(control: string): boolean;
  locked(control: string): boolean;
  /** Reads the page's link and begins to listen; called once by `useFigure`. */
  wake(): () => void;
}

/** Numbers for `<Live of="as.name">`; leave out what is told only once the figure has run. */
export type Publish<State, Trace> = (
  trace: Trace,
  state: State,
  ran: boolean,
) => Readonly<Record<string, unknown>>;

/** A figure's state, tied to the page's store and to its share link. Its first render is the build's. */
export function useFigure<State extends object, Trace>(
  widget: Widget<State, Trace>,
  props: FigureProps<State>,
  publish?: Publish<State, Trace>,
): FigureModel<State, Trace> {
  const model = useMemo(() => createFigure(widget, props, figureOf(props.as), publish), []);
  useLayoutEffect(() => model.wake(), []);
  return model;
}

/** The same without a component around it. */
export function createFigure<State extends object, Trace>(
  widget: Widget<State, Trace>,
  props: FigureProps<State>,
  handle: FigureHandle,
  publish?: Publish<State, Trace>,
): FigureModel<State, Trace> {
  const initial = initialState(widget, { ...props });
  const locks = props.lock ?? [];
  const state = signal(initial);
  const note = signal<string | null>(null);
  const trace = computed(() => widget.trace(state.value));
  const sentence = computed(() => widget.describe(trace.value, state.value));

  const unlocked = (patch: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(patch).filter(([name]) => !locks.includes(name)));
  const accept = (patch: Readonly<Record<string, unknown>>) => {
    return fieldsOf(settle(widget, state.peek(), unlocked(patch)).state);
  };
  const follow = (next: State) => {
    if (!sameFields(state.peek(), next)) state.value = next;
  };
  const openLink = (fragment: string, base: State): State => {
    const link = readFragment(fragment).find(({ as }) => as === props.as);
    if (link === undefined) return base;
    if (link.version !== widget.version) {
      note.value = 'This link was made for another version of the figure, which starts as printed.';
      return base;
    }
    const like: Readonly<Record<string, unknown>> = fieldsOf(initial);
    const patch = Object.fromEntries(
      Object.entries(link.fields).map(([name, text]) => [
        name,
        readValue(text, like[name]) ?? text,
      ]),
    );
    const { state: linked, problems } = settle(widget, base, unlocked(patch));
    if (problems.length > 0)
      note.value = `Not all of this link could be read: ${problems.join('; ')}.`;
    return linked;
  };

  const share = () => {
    const usual: Readonly<Record<string, unknown>> = fieldsOf(defaults(widget.schema));
    const start: Readonly<Record<string, unknown>> = fieldsOf(initial);
    const told = Object.entries(state.peek()).filter(
      ([name, value]) =>
        textOf(value) !== textOf(usual[name]) || textOf(value) !== textOf(start[name]),
    );
    const fields = Object.fromEntries(told.map(([name, value]) => [name, textOf(value)]));
    const fragment = mergeLink(location.hash, { as: props.as, version: widget.version, fields });
    history.replaceState(history.state, '', fragment);
    return new URL(fragment, location.href).href;
  };

  const wake = () => {
    const asked = handle.state.peek();
    const woken = settle(widget, openLink(location.hash, initial), unlocked(asked)).state;
    batch(() => {
      handle.attach({ accept, limits: widget.limits, locked: locks });
      handle.state.value = fieldsOf(woken);
      follow(woken);
    });
    const relink = () => {
      note.value = null;
      handle.set(fieldsOf(openLink(location.hash, state.peek())));
    };
    addEventListener('hashchange', relink);
    const stops = [
      effect(() => follow(settle(widget, initial, handle.state.value).state)),
      effect(() => {
        if (publish === undefined) return;
        const secret = handle.asked.value && handle.committed.value === 'open';
        handle.values.value = secret ? {} : publish(trace.value, state.value, handle.ran.value);
      }),
      () => removeEventListener('hashchange', relink),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };

  return {
    handle,
    frame: { ...attributesOf(props), handle, note, share },
    state,
    trace,
    limits: widget.limits,
    initial,
    note,
    sentence,
    set: (patch) => handle.set(fieldsOf(patch)),
    reset: () => handle.set(fieldsOf(initial)),
    share,
    hidden: (control) => props.hide?.includes(control) ?? false,
    locked: (control) => locks.includes(control),
    wake,
  };
}

function attributesOf(props: FigureAttributes): FigureAttributes {
  const { as, number, title, caption, finding, alt, hide, lock } = props;
  return { as, number, title, caption, finding, alt, hide, lock };
}

function sameFields(one: object, other: object): boolean {
  const right: Readonly<Record<string, unknown>> = fieldsOf(other);
  return Object.entries(one).every(([name, value]) => Object.is(value, right[name]));
}
