import { kinNames } from '../../experiments/optimizers/adam/kinship.ts';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { claims } from './family.ts';
import { type Found, type State, sentence, table, told, widget } from './model.ts';
import { Tree } from './Tree.tsx';
import './View.css';

/** The family of optimisers, and its kinships tried: which setting of one is another. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { handle } = model;
  const run = useRemoteRun<null, Found>({
    experiment: 'kinship',
    config: () => null,
    steps: () => kinNames.length,
    wanted: () => handle.ran.value,
  });
  const found: Found = handle.ran.value ? (run.frames.value.at(-1) ?? {}) : {};
  return (
    <Figure
      {...model.frame}
      table={handle.ran.value ? table(found) : undefined}
      sentence={run.problem.value ?? sentence(found)}
      stage={(size) => (
        <>
          <Tree size={size} />
          <ul class={size.narrow ? 'kin kin--narrow' : 'kin'}>
            {claims.map(({ kin, from, set, to }) => (
              <li key={kin}>
                <span>
                  <b>{laneLooks[from].name}</b> with {set} is {to}
                </span>
                <b>{found[kin] !== undefined && '✓ '}{told(found[kin])}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      transport={<RunButton verb="Try" onRun={handle.begin} onReset={model.reset} ran={handle.ran.value} />}
    />
  );
} // biome-ignore format: words in one line
