import * as z from 'zod/mini';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import { openShelf, type Shelf } from '../../exercises/kept/shelf.ts';
import { readJson } from '../../exercises/read.ts';
import type { Texts } from '../../exercises/view/answer/texts.ts';
import type { Drafts } from '../../exercises/view/page/setting.ts';
import { type Slot, slot } from '../../widgets/kit/page/storage.ts';

/** Where the work of one student on one assignment is kept in this browser. */
export interface AssignmentShelf {
  readonly shelf: Shelf;
  watch(changed: () => void): () => void;
  /** When it was handed in, as ISO; null before. */
  readonly handedIn: Slot;
  /** What is written and not checked yet. */
  readonly drafts: Drafts;
  /** Takes all of it out of this browser. */
  forget(): void;
}

export function shelfOf({ id }: Assignment, student: string): AssignmentShelf {
  const key = `chain-rule/a/${id}/${student}/v1`;
  return {
    shelf: openShelf(() => localStorage, { history: key, cleared: `${key}/cleared` }),
    watch: (changed) => slot(key).watch(changed),
    handedIn: slot(`${key}/handed-in`),
    drafts: draftsIn((name) => slot(`${key}/begun/${name}`)),
    forget() {
      for (const name of namesBelow(key)) slot(name).forget();
    },
  };
}

/** What stands in the browser's storage under a name, and below it. */
function namesBelow(key: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((name) => name === key || name.startsWith(`${key}/`));
  } catch {
    return []; // a browser that keeps nothing
  }
}

/** Whether this browser keeps anything: a private window or a frame of another site may not. */
export function keeps(): boolean {
  const trial = slot('chain-rule/trial');
  const { kept } = trial.write('1');
  trial.forget();
  return kept;
}

const texts = z.record(z.string(), z.string());

function draftsIn(place: (name: string) => Slot): Drafts {
  /** What a browser that keeps nothing would lose at once. */
  const here = new Map<string, Texts>();
  const at = (id: string, variant: number) => place(`${id}#${variant}`);
  return {
    read(id, variant) {
      const begun = here.get(`${id}#${variant}`);
      if (begun) return begun;
      const json = readJson(at(id, variant).read() ?? 'null', 'What was begun');
      const read = texts.safeParse('value' in json ? json.value : null);
      return read.success ? read.data : null;
    },
    write(id, variant, begun) {
      here.set(`${id}#${variant}`, begun);
      at(id, variant).write(JSON.stringify(begun));
    },
  };
}
