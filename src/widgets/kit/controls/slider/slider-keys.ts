/** Where a key leads from a position, by look.md, section 5; undefined for any other key. May lead past the ends. */
export function pressed(key: string, position: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.floor(position + 1e-9) + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.ceil(position - 1e-9) - 1;
    case 'PageUp':
      return Math.round(position) + 10;
    case 'PageDown':
      return Math.round(position) - 10;
    case 'Home':
      return 0;
    case 'End':
      return count;
    default:
      return undefined;
  }
}
