import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Way } from '../../../experiments/optimizers/way.ts';
import type { Axis } from '../../kit/chart/axis.ts';
import { looksOf } from '../lanes/lane-look.ts';
import { byLane, chosenOf, entryAt, lanesOf, type State, type Ways } from '../model.ts';
import type { OwnResult } from '../own/own-result.ts';
import type { Drag } from '../use-race.ts';

interface DragCanvasProps {
  readonly drag: Drag;
  readonly glimpse: ReadonlySignal<OwnResult | null>;
  readonly state: State;
  readonly width: number;
  readonly height: number;
  readonly x: Axis;
  readonly y: Axis;
}

/** Ways that follow the dragged start: drawn on a canvas, which takes a tenth of the time that paths take. */
export function DragCanvas(props: DragCanvasProps) {
  const { drag, glimpse, width, height } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const now = useRef(props);
  now.current = props;
  useSignalEffect(() => {
    // The reader's own come when the sandbox has them, maybe from a place where the start no longer is.
    const [theirs, own] = [drag.ways.value, glimpse.value?.ways];
    const host = canvas.current;
    if (!host) return;
    host.hidden = !theirs && !own;
    if (!host.hidden) draw(host, byLane(now.current.state, theirs ?? [], own ?? []), now.current);
  });
  return <canvas class="race-map__drag" ref={canvas} style={{ width: `${width}px`, height: `${height}px` }} hidden />; // biome-ignore format: one line
}

function draw(host: HTMLCanvasElement, ways: Ways, props: DragCanvasProps): void {
  const { width, height, x, y, state } = props;
  const [looks, chosen] = [looksOf(lanesOf(state)), chosenOf(state)];
  const scale = globalThis.devicePixelRatio ?? 1;
  if (host.width !== Math.round(width * scale)) {
    host.width = Math.round(width * scale);
    host.height = Math.round(height * scale);
  }
  const context = host.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(host);
  const lanes = ways.map((_, i) => i).sort((a, b) => Number(a === chosen) - Number(b === chosen));
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  context.lineJoin = 'round';
  for (const lane of lanes) {
    const [way, look] = [ways[lane], looks[lane]!];
    if (!way) continue;
    const colour = style.getPropertyValue(look.hue === 0 ? '--ink' : `--lane-${look.hue}`);
    const until = entryAt(way, state.step);
    context.save();
    context.beginPath();
    context.rect(x.range[0], y.range[1], x.range[1] - x.range[0], y.range[0] - y.range[1]);
    context.clip();
    context.strokeStyle = colour;
    context.lineWidth = Number.parseFloat(style.getPropertyValue(lane === chosen ? '--w-lane-on' : '--w-lane')); // biome-ignore format: one line
    context.setLineDash(look.dash.split(' ').filter(Boolean).map(Number));
    context.stroke(pathOf(way, until, x, y));
    context.restore();
    if (state.step === 0) continue;
    context.save();
    context.translate(x(way.place[0][until]!), y(way.place[1][until]!));
    context.fillStyle = colour;
    context.fill(new Path2D(look.marker));
    context.restore();
  }
}

/** Points closer than this, in pixels, to the one before are left out. */
const nearest = 1;

function pathOf({ place: [xs, ys] }: Way, until: number, x: Axis, y: Axis): Path2D {
  const path = new Path2D();
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (let t = 0; t <= until; t++) {
    const [a, b] = [bounded(x(xs[t]!)), bounded(y(ys[t]!))];
    if (Math.abs(a - lastX) < nearest && Math.abs(b - lastY) < nearest) continue;
    if (t === 0) path.moveTo(a, b);
    else path.lineTo(a, b);
    [lastX, lastY] = [a, b];
  }
  return path;
}

/** Far outside the drawing one place is as good as another. */
const bounded = (pixel: number): number => Math.max(-4000, Math.min(4000, pixel));
