import type { Walk, WalkConfig } from '../../experiments/convolution/window-walk.ts';
import { MathHtml } from '../kit/graph/MathText.tsx';
import { type Here, short, signed } from './model.ts';
import '../kit/marks/RulePlate.css';

interface SumProps {
  readonly walk: Walk;
  readonly config: WalkConfig;
  readonly here: Here | null;
}

/** Equation 4.1 with the numbers under the window: every product in its place, and the sum so far. */
export function Sum({ walk, config, here }: SumProps) {
  const { stride, padding, dilation, channels, bias } = config;
  const several = walk.kernels.length > 1;
  const map = several ? ',k' : '';
  const index = here === null ? '' : `_{${here.i},${here.j}${several ? `,${here.k}` : ''}}`;
  const isWhole = here !== null && here.done === here.terms.length;
  const last = here?.terms[here.done - 1];
  return (
    <div class="rule-plate kernel-sum">
      <p class="rule-plate__head">
        <strong>
          <MathHtml tex={`z_{i,j${map}} = b + Σ_{u,v,k′} x_{i′,j′,k′} · w_{u,v,k′${map}}`} />
        </strong>
        <span>
          <MathHtml tex="i′ = i·s + u·d − p" />
        </span>
      </p>
      {here === null ? (
        <p class="kernel-sum__waits">
          The window lies nowhere yet. With s = {stride}, d = {dilation}, p = {padding} its corner
          will begin at row and column {short(-padding)}.
        </p>
      ) : (
        <>
          <div class="kernel-sum__channels">
          {Array.from({ length: channels }, (_, channel) => (
            <ol class="kernel-sum__terms" key={channel} style={{ '--columns': walk.kernels[0]!.length }} aria-label={channels > 1 ? `products of channel ${channel}` : 'products'}>
              {here.terms.map((term, n) =>
                term.channel === channel ? (
                  <li key={n} class={classOf(n, here, isWhole)}>
                    {short(term.x)}·{signed(term.w, walk.kernels[0]!.length)}
                  </li>
                ) : null,
              )}
            </ol>
          ))}
          </div>
          <p class="kernel-sum__total">
            {bias !== 0 && `b = ${short(bias)} and `}
            {isWhole ? `${here.terms.length} products` : `${here.done} of ${here.terms.length} products`}:{' '}
            <b>{isWhole ? <><MathHtml tex={`z${index}`} /> = </> : 'sum so far '}{short(here.sum)}</b>
          </p>
          {last && !isWhole && (
            <p class="kernel-sum__where">
              <MathHtml tex="i'" /> = {here.i}·{stride} + {last.u}·{dilation} − {padding} = {short(last.row)},{' '}
              <MathHtml tex="j'" /> = {here.j}·{stride} + {last.v}·{dilation} − {padding} = {short(last.column)}
              {last.isPadding && ': padding'}
            </p>
          )}
        </>
      )}
    </div>
  );
} // biome-ignore format: one thing a line

function classOf(n: number, here: Here, isWhole: boolean): string {
  if (!isWhole && n === here.done - 1) return 'kernel-sum__term kernel-sum__term--active';
  return n < here.done ? 'kernel-sum__term' : 'kernel-sum__term kernel-sum__term--open';
}
