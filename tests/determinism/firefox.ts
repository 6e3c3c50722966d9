import { existsSync } from 'node:fs';

const candidates = [
  process.env['FIREFOX_PATH'],
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/usr/lib64/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** The program of an installed Firefox itself, not a script that starts it, so that its process can be ended. */
export const firefox = candidates.find((path) => path !== undefined && existsSync(path));
