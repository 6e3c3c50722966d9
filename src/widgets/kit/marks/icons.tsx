/** 18 px line drawings in the colour of the text beside them; always next to a word. */
const drawings = {
  play: <path d="M5.5 3.5v11l9-5.5z" fill="currentColor" />,
  pause: <path d="M6 4v10M12 4v10" stroke-width="2.5" />,
  back: <path d="M4 4v10M14 4L7 9l7 5z" />,
  step: <path d="M14 4v10M4 4l7 5-7 5z" />,
  reset: <path d="M4.6 6.2A6 6 0 1 1 3 9.4M4.2 2.6v3.8H8" />,
  seed: <path d="M3 3h12v12H3zM6.4 6.4h0M11.6 6.4h0M9 9h0M6.4 11.6h0M11.6 11.6h0" />,
  share: (
    <path d="M7.4 10.6l3.2-3.2M8 5.6l1.9-1.9a2.9 2.9 0 0 1 4.2 4.2l-2 2M10 12.4l-1.9 1.9A2.9 2.9 0 0 1 4 10.2l2-2" />
  ),
  table: <path d="M3 3.5h12v11H3zM3 7.2h12M3 10.9h12M7.4 3.5v11" />,
  full: <path d="M3 6.5V3h3.5M11.5 3H15v3.5M15 11.5V15h-3.5M6.5 15H3v-3.5" />,
  leave: <path d="M6.5 3v3.5H3M15 6.5h-3.5V3M11.5 15v-3.5H15M3 11.5h3.5V15" />,
  copy: <path d="M6.5 6.5h8v8h-8zM11.5 6.5v-3h-8v8h3" />,
  download: <path d="M9 3v8M5.8 8.2L9 11.4l3.2-3.2M3.5 14.8h11" />,
  dice: <path d="M3 3h12v12H3zM6.4 6.4h0M11.6 11.6h0" />,
  lock: <path d="M4.5 8.2h9v6.6h-9zM6.4 8V5.8a2.6 2.6 0 0 1 5.2 0V8" />,
  check: <path d="M3.8 9.6l3.4 3.4 7-8" />,
  warning: <path d="M9 3L16 15H2zM9 7.4v3.6M9 12.9h0" />,
  cancel: <path d="M4.5 4.5l9 9M13.5 4.5l-9 9" />,
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 18 18" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
