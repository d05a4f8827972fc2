import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser, isRoot } from './tests/support/browsers.ts';

/** Undefined when there is no Chromium: then only the tests that need one fail. */
function chromiumPath(): string | undefined {
  try {
    return findBrowser('chromium');
  } catch {
    return undefined;
  }
}

const executablePath = chromiumPath();

const endToEnd = {
  environment: 'node',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // One browser at a time: two that speak at once would share a speech service, which lets nobody interrupt.
  fileParallelism: false,
} as const;

/** End-to-end tests that speak with a test voice or bring a speech service of their own: they run beside the others. */
const BESIDE = [
  'hostile',
  'journey',
  'marking',
  'package',
  'queue',
  'said',
  'smoke',
  'smoke-firefox',
  'sound',
  'storm',
  'symptoms',
  'symptoms-system',
].map((name) => `tests/e2e/${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          // Property tests take long on a busy machine; none of them is about time.
          testTimeout: 60_000,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
        },
      },
      {
        // Vite finds these only on the way and then loads the page anew, in the middle of the first test.
        optimizeDeps: {
          include: [
            '@mozilla/readability',
            '@preact/signals',
            'axe-core',
            'fast-check',
            'idb',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: {
                ...(executablePath !== undefined && { executablePath }),
                chromiumSandbox: !isRoot(),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { test: { ...endToEnd, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: BESIDE } },
      { test: { ...endToEnd, name: 'e2e-beside', include: BESIDE } },
    ],
  },
});
