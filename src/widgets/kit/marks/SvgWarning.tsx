interface SvgWarningProps {
  /** Unlike any other id on the page: the hatch needs one. */
  readonly id: string;
  /** Left and top edge. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The warning plate inside a drawing: hatched, black on yellow, with its sign and a word. */
export function SvgWarning({ id, x, y, text }: SvgWarningProps) {
  const width = 34 + text.length * 7.4;
  return (
    <g class="svg-warning" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <pattern
        id={`${id}-hatch`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="svg-warning__ground" width="8" height="8" />
        <rect class="svg-warning__hatch" width="3" height="8" />
      </pattern>
      <rect
        class="svg-warning__plate"
        width={width}
        height="26"
        rx="2"
        fill={`url(#${id}-hatch)`}
      />
      <path class="svg-warning__sign" d="M15 6l7 13H8zM15 10.5v4M15 16.6v.2" />
      <text class="svg-warning__text" x="28" y="18">
        {text}
      </text>
    </g>
  );
}
