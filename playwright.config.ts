import { defineConfig } from '@playwright/test';
import { chromium } from './tests/chromium.ts';

const port = Number(process.env['PORT'] ?? 4329);

export default defineConfig({
  testDir: './tests/e2e',
  fullyParallel: true,
  workers: 2,
  // Whole chapters on two shared cores.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    launchOptions: chromium,
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --exact`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
