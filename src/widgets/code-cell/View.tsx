import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ProgramField } from '../kit/code/field/ProgramField.tsx';
import { loadRunner } from '../kit/code/sandbox/load-runner.ts';
import { useFullScreen } from '../kit/figure/use-full-screen.ts';
import { drawer } from '../kit/page/storage.ts';
import { CellTools } from './CellTools.tsx';
import { createCell, saidOf } from './model.ts';
import { Output } from './Output.tsx';
import '../kit/controls/controls.css';
import '../kit/figure/Figure.css';
import './code-cell.css';

interface CodeCellProps {
  /** Name on the page and anchor. */
  readonly name: string;
  /** The program as printed. It has `nn`, `random`, `console.log` and `plot`. */
  readonly code: string;
  readonly title: string;
  readonly caption?: ComponentChildren;
  /** Seed of the program's `random`. */
  readonly seed?: number | undefined;
}

/** A program in the prose that the reader may change and run: no figure, so it has no number. */
export default function View({ name, code, title, caption, seed = 1 }: CodeCellProps) {
  const host = useRef<HTMLElement>(null);
  const fullScreen = useFullScreen(host);
  const starter = code.trim();
  const cell = useMemo(() => {
    const page = globalThis.location?.pathname ?? '';
    return createCell({ starter, seed, kept: drawer(`code${page}#${name}`, 1), load: loadRunner });
  }, []);
  useEffect(() => {
    cell.wake();
    return cell.stop;
  }, []);
  const ending = cell.ending.value;
  const said = saidOf(ending, cell.pieces.value);
  return (
    <section
      ref={host}
      id={name}
      class={`figure code-cell not-content${fullScreen.covers ? ' figure--covers' : ''}`}
      aria-labelledby={`${name}-title`}
    >
      <div class="figure__body">
        <div class="figure__head">
          <p class="figure__title" id={`${name}-title`}>
            <span class="figure__name">{title}</span>
          </p>
          <CellTools cell={cell} fullScreen={fullScreen} />
        </div>
        <ProgramField
          id={`${name}-program`}
          label={`Program: ${title}`}
          hint="Ctrl and Enter runs it. Escape, then Tab leaves the editor."
          source={cell.source.value}
          fault={ending?.kind === 'stopped' ? ending.line : null}
          onInput={cell.write}
          onRun={cell.run}
        />
        <Output id={name} title={title} pieces={cell.pieces.value} ending={ending} said={said} />
        {caption !== undefined && (
          <p class="figure__caption">
            <span class="figure__words">{caption}</span>
          </p>
        )}
      </div>
    </section>
  );
}
