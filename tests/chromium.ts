import { existsSync } from 'node:fs';

const candidates = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** An installed Chromium, Chrome or Edge; where there is none, Playwright looks for its own. */
const installed = candidates.find((path) => path !== undefined && existsSync(path));

/** How every browser test starts Chromium: no network of its own, and the same software WebGL2 everywhere. */
export const chromium = {
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    // Pages are painted by the processor; software that plays a graphics card would take most of a test's time for it.
    '--disable-gpu-rasterization',
    '--disable-gpu-compositing',
  ],
  ...(installed === undefined ? {} : { executablePath: installed }),
};
