import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cached } from '../../engine/cached.ts';
import type { Finding } from '../../engine/errand.ts';
import { type Judgement, judge } from '../../engine/judge.ts';
import type { Exercise } from '../../exercise.ts';
import { atLevel, levels } from '../../gradients/at-level.ts';
import type { Level } from '../../gradients/exercise.ts';
import { addTry, noWork, seenFrom, takeVariant, type Work } from '../../kept/history.ts';
import { historyRestored, historyWritten } from '../../kept/history-key.ts';
import { trial } from '../../kinds/rerun.ts';
import {
  firstTexts,
  isSameAnswer,
  readTexts,
  settingsOf,
  type Texts,
  textsOf,
} from '../answer/texts.ts';
import { attemptId } from './attempt-id.ts';
import { engineInWorkers } from './engine.ts';
import { loadRunCode } from './run-code.ts';
import { onPage, type Setting } from './setting.ts';

/** One engine for all exercises of the page. */
export const pageEngine = cached(engineInWorkers(loadRunCode));

/** What the last check said; it stands until the reader writes again. */
export interface Checked extends Judgement {
  /** Said on an earlier visit: it stands there again, and is not read out. */
  readonly isOld: boolean;
}

/** What is running: a check, or one run for the reader to look at. */
type Running = { readonly what: 'check' | 'trial'; readonly stop: () => void };

/** An exercise as the reader meets it: the variant, what stands in the fields, what was said about it. */
export function useExercise(whole: Exercise, setting: Setting = onPage) {
  const { copyOf, shelf, drafts, engine = pageEngine } = setting;
  const [work, setWork] = useState<Work>(() => noWork(whole.version));
  const level = levels.find((one) => one === work.level);
  const exercise = useMemo(
    () => (whole.kind === 'gradients' && level !== undefined ? atLevel(whole, level) : whole),
    [whole, level],
  );
  const copy = useMemo(() => copyOf(exercise, work.variant), [exercise, work.variant, setting]);
  const { parameters } = copy;
  const [isKept, setKept] = useState(true);
  const [texts, setTexts] = useState<Texts>(() => firstTexts(exercise, parameters));
  const [checked, setChecked] = useState<Checked | null>(null);
  const [shown, setShown] = useState<Finding | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  /** Fields written in since the last check: what it said about them no longer holds. */
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [notice, setNotice] = useState('');
  /** The field that the notice is about. */
  const [unread, setUnread] = useState<string | null>(null);
  const now = useRef({ work, running });
  now.current = { work, running };

  useEffect(() => {
    const look = () => {
      const found = shelf.read(whole.id, whole.version);
      setWork(found);
      reopen(found);
    };
    look();
    const stop = setting.watch(() => {
      const found = shelf.read(whole.id, whole.version);
      if ((found.forgotten ?? 0) > (now.current.work.forgotten ?? 0)) {
        forget();
        setTexts(firstTexts(whole, copyOf(whole, found.variant).parameters));
        look();
      } else setWork((mine) => seenFrom(mine, found));
    });
    addEventListener(historyRestored, look);
    return () => {
      stop();
      removeEventListener(historyRestored, look);
      now.current.running?.stop();
    };
  }, [whole, setting]);

  /** The last answer of an earlier visit as it stood; with what was said about it, unless that takes a run. */
  const reopen = ({ variant, tries, level: chosen }: Work) => {
    const last = tries.findLast((one) => one.variant === variant);
    const at = levels.find((one) => one === chosen);
    const then = whole.kind === 'gradients' && at !== undefined ? atLevel(whole, at) : whole;
    const { parameters: numbers, seed } = copyOf(then, variant);
    const written = last && textsOf(then, numbers, last.answer);
    const begun = drafts?.read(whole.id, variant) ?? null;
    // The printed copy stands already, and the reader may have begun in it.
    if (begun || written || variant !== 0 || at !== undefined)
      setTexts(begun ?? written ?? firstTexts(then, numbers));
    if (!last || !written || then.errands(numbers, last.answer, seed).length > 0) return;
    if (begun && !isSameAnswer(then, numbers, begun, last.answer)) return;
    setChecked({
      verdict: then.grade(numbers, last.answer),
      replies: then.reply(numbers, last.answer),
      findings: [],
      isOld: true,
    });
  };

  const keep = (next: Work) => {
    setKept(shelf.write(whole.id, next));
    setWork(seenFrom(next, shelf.read(whole.id, whole.version)));
    dispatchEvent(new Event(historyWritten));
  };

  /** What the reader wrote, on the page and where the place keeps it. */
  const enter = (next: Texts) => {
    setTexts(next);
    drafts?.write(whole.id, now.current.work.variant, next);
  };

  const forget = () => {
    setChecked(null);
    setShown(null);
    setChanged(new Set());
    setNotice('');
    setUnread(null);
  };

  /** Runs something that may take a while, with a way to stop it. */
  async function during(what: Running['what'], run: (signal: AbortSignal) => Promise<void>) {
    const abort = new AbortController();
    setRunning({ what, stop: () => abort.abort() });
    try {
      await run(abort.signal);
    } catch (problem) {
      setNotice(problem instanceof Error ? problem.message : String(problem));
    } finally {
      setRunning(null);
    }
  }

  const variantTries = work.tries.filter((one) => one.variant === work.variant);
  /** A prediction is made once; after that its run is shown again. */
  const isCommitted = exercise.kind === 'predict' && variantTries.length > 0;

  const { attempts, feedback, isReadOnly } = setting;
  /** Checks that are left; null where there is no end of them. */
  const checksLeft = attempts === 0 ? null : Math.max(0, attempts - work.tries.length);

  /** More is given than the exercise gives: it earns nothing. */
  const isPractice = whole.kind === 'gradients' && level !== undefined && level < whole.level;

  return {
    exercise,
    isPractice,
    work,
    tries: variantTries,
    isCommitted,
    isKept,
    texts,
    parameters,
    checked,
    shown,
    running,
    notice,
    unread,
    feedback,
    points: setting.pointsOf?.(whole) ?? whole.points,
    checksLeft,
    isReadOnly,
    maySolve: setting.maySolve,
    mayChooseLevel: setting.mayChooseLevel,
    /** What the last check said about a field that has not changed since. */
    checkedPart: (id: string) =>
      changed.has(id) || feedback !== 'immediate'
        ? undefined
        : checked?.verdict.parts.find((part) => part.id === id),
    type(id: string, text: string) {
      enter({ ...texts, [id]: text });
      setChanged(new Set([...changed, id]));
      setNotice('');
      setUnread(null);
    },
    /** The whole answer anew, where its parts hang together; what was said about it goes. */
    put(next: Texts) {
      enter(next);
      forget();
    },
    /** Grades what stands in the fields; returns the field to go to when there is something to mend. */
    check(): string | null {
      if (running || isReadOnly || (checksLeft === 0 && !isCommitted)) return null;
      const read = readTexts(exercise, parameters, texts);
      if (read.problem !== null) {
        setNotice(read.problem);
        setUnread((texts[read.field] ?? '').trim() === '' ? null : read.field);
        return read.field;
      }
      const { answer } = read;
      forget();
      void during('check', async (signal) => {
        const judgement = await judge(exercise, copy, answer, engine, signal);
        if (signal.aborted) return;
        setChecked({ ...judgement, isOld: false });
        if (isCommitted) return;
        const { score } = judgement.verdict;
        const at = Date.now();
        const id = attemptId(at);
        const { variant } = now.current.work;
        const isPractice = whole.kind === 'gradients' && level !== undefined && level < whole.level;
        const one = { id, variant, answer, score, at };
        keep(addTry(now.current.work, isPractice ? { ...one, level } : one, isPractice));
      });
      return null;
    },
    /** One run on the seed that everybody sees. */
    tryOut() {
      if (running || (exercise.kind !== 'target' && exercise.kind !== 'repair')) return;
      const settings = settingsOf(exercise, texts);
      forget();
      void during('trial', async (signal) => {
        const found = await engine.fetch(trial(exercise, parameters, settings), signal);
        if (!signal.aborted) setShown(found);
      });
    },
    stop: () => running?.stop(),
    openHint: () => keep({ ...work, hints: Math.min(exercise.hints.length, work.hints + 1) }),
    openSolution: () => !work.solved && keep({ ...work, solved: true }),
    renew(next: Level | null = null) {
      forget();
      running?.stop();
      const fresh = takeVariant(work, work.variant + (whole.generate ? 1 : 0), Date.now());
      const at = next === null ? fresh : { ...fresh, level: next };
      const then = whole.kind === 'gradients' && next !== null ? atLevel(whole, next) : exercise;
      setTexts(firstTexts(then, copyOf(then, at.variant).parameters));
      keep(at);
    },
  };
}

export type ExercisePage = ReturnType<typeof useExercise>;
