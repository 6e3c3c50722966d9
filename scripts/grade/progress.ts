/** A line that says how far the work is; on a terminal it stays in its place. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr) {
  const started = Date.now();
  let shown = 0;
  const text = (done: number, total: number | null) => {
    const seconds = (Date.now() - started) / 1000;
    const share = total === null || total === 0 ? null : done / total;
    const bar = share === null ? '' : `[${'='.repeat(Math.round(share * 24)).padEnd(24)}] `;
    const left = share === null || share === 0 ? '' : `, about ${spoken((seconds / share) * (1 - share))} left`; // biome-ignore format: one line
    return `${bar}${done}${total === null ? '' : ` of ${total}`} graded${left}`;
  };
  return {
    show(done: number, total: number | null): void {
      const now = Date.now();
      if (now - shown < (stream.isTTY ? 100 : 5000)) return;
      shown = now;
      stream.write(stream.isTTY ? `\r\u001b[K${text(done, total)}` : `${text(done, total)}\n`);
    },
    end(done: number): void {
      const took = spoken((Date.now() - started) / 1000);
      stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${done} graded in ${took}\n`);
    },
  };
}

/** "40 s", "3 min", "2 h 5 min" */
export function spoken(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
