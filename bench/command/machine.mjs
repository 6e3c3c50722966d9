// @ts-check
import { arch, cpus, platform, totalmem } from 'node:os';

/** What the figures were measured on; no name and no path of it. */
export function machine() {
  const [processor] = cpus();
  return {
    processor: processor?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
  };
}
