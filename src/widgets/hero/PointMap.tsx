import { contours } from 'd3-contour';
import { useRef } from 'preact/hooks';
import type { Example } from '../../experiments/training/two-moons.ts';
import { grid, reach } from './model.ts';

interface PointMapProps {
  readonly id: string;
  /** Side of the square, in pixels. */
  readonly size: number;
  readonly examples: readonly Example[];
  readonly field: readonly number[];
  readonly point: Example;
  readonly onMove: (x1: number, x2: number) => void;
}

/** Thin level lines on both sides of the boundary, which is drawn at one half. */
const levels = [0.1, 0.25, 0.75, 0.9];
const keyStep = 0.05;

/** The plane of the two inputs: classes as washes, the training points, and the reader's own point. */
export function PointMap({ id, size, examples, field, point, onMove }: PointMapProps) {
  const host = useRef<SVGSVGElement>(null);
  const across = (x: number) => ((x + reach) / (2 * reach)) * size;
  const down = (y: number) => ((reach - y) / (2 * reach)) * size;
  const outline = contourPaths(field, size);
  const mark = size < 200 ? 2.6 : 4.2;
  const [x1, x2] = point.x;

  const follow = (event: PointerEvent) => {
    if (event.type !== 'pointerdown' && event.buttons === 0) return;
    const box = host.current?.getBoundingClientRect();
    if (box === undefined) return;
    const inside = (share: number) => Math.min(0.98, Math.max(0.02, share)) * 2 - 1;
    onMove(
      round(reach * inside((event.clientX - box.left) / box.width)),
      round(-reach * inside((event.clientY - box.top) / box.height)),
    );
  };
  const grab = (event: PointerEvent) => {
    host.current?.setPointerCapture(event.pointerId);
    follow(event);
  };
  const steer = (event: KeyboardEvent) => {
    const [dx, dy] = directions[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const keep = (x: number) => round(Math.min(reach, Math.max(-reach, x)));
    onMove(keep(x1 + dx * keyStep), keep(x2 + dy * keyStep));
  };

  return (
    <svg
      ref={host}
      class="hero__map"
      width={size}
      height={size}
      onPointerDown={grab}
      onPointerMove={follow}
      role="group"
      aria-label="Training points, the boundary between the classes, and a point that you can move"
    >
      <clipPath id={`${id}-frame`}>
        <rect width={size} height={size} />
      </clipPath>
      <g clip-path={`url(#${id}-frame)`}>
        <rect class="hero__wash-a" width={size} height={size} />
        <path class="hero__wash-b" d={outline(0.5)} />
        {levels.map((level) => (
          <path key={level} class="hero__level" d={outline(level)} />
        ))}
        <path class="hero__boundary" d={outline(0.5)} />
        <path class="hero__hair" d={`M${across(x1)} 0V${size}M0 ${down(x2)}H${size}`} />
        {examples.map(({ x: [a, b], label }) => (
          <Mark key={`${a},${b}`} x={across(a)} y={down(b)} label={label} size={mark} />
        ))}
      </g>
      <rect class="hero__frame" x={0.5} y={0.5} width={size - 1} height={size - 1} />
      <g
        class="hero__point"
        tabindex={0}
        role="slider"
        aria-label="Point, move with the arrow keys"
        aria-valuemin={-reach}
        aria-valuemax={reach}
        aria-valuenow={x1}
        aria-valuetext={`x1 ${x1.toFixed(2)}, x2 ${x2.toFixed(2)}, nearest to class ${point.label === 1 ? 'B' : 'A'}`}
        transform={`translate(${across(x1)} ${down(x2)})`}
        onKeyDown={steer}
      >
        <circle class="hero__ring" r={mark * 2.8} />
        <Mark x={0} y={0} label={point.label} size={mark} />
      </g>
    </svg>
  );
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const round = (x: number) => Math.round(x * 100) / 100;

/** Class A is a disc, class B a square. */
export function Mark({ x, y, label, size }: { x: number; y: number; label: number; size: number }) {
  if (label === 0) return <circle class="hero__a" cx={x} cy={y} r={size} />;
  return <rect class="hero__b" x={x - size} y={y - size} width={2 * size} height={2 * size} />;
}

/** The outline of where the field is at least a level, as an SVG path. */
function contourPaths(field: readonly number[], size: number): (level: number) => string {
  const scale = (size * grid.reach) / (reach * grid.side);
  const overhang = (size * (grid.reach / reach - 1)) / 2;
  const place = (cells: number) => (cells * scale - overhang).toFixed(1);
  const trace = contours().size([grid.side, grid.side]);
  return (level) =>
    trace
      .contour([...field], level)
      .coordinates.flat()
      .map((ring) => `M${ring.map(([x = 0, y = 0]) => `${place(x)} ${place(y)}`).join('L')}Z`)
      .join('');
}
