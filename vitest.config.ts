import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import bundledText from './scripts/bundled-text.mjs';
import libraryWords from './scripts/library-words.mjs';
import { chromium } from './tests/chromium.ts';

export default defineConfig({
  test: {
    // Vitest would leave one core idle: on two, that is half of the machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/e2e/**'],
          // A machine that does other things besides is no fault of the test.
          testTimeout: 120_000,
        },
      },
      {
        // Reference tables that take minutes: `npm run test:slow`.
        test: {
          name: 'slow',
          environment: 'node',
          include: ['tests/**/*.slow.ts'],
          testTimeout: 600_000,
        },
      },
      {
        plugins: [preact(), bundledText(), libraryWords()],
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@preact/signals',
            '@observablehq/plot',
            'katex',
            'fflate',
            'zod/mini',
            'axe-core',
            'sucrase',
            '@codemirror/autocomplete',
            '@codemirror/commands',
            '@codemirror/lang-javascript',
            '@codemirror/language',
            '@codemirror/state',
            '@codemirror/view',
            '@lezer/highlight',
            '@lezer/javascript',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // One page at a time: two browsers on two cores keep each other waiting.
          fileParallelism: false,
          // A condition that holds on an idle machine at once may take its time on a busy one.
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
