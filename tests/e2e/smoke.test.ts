/** The one thing that must never break, with real voices and a real mouse: one click, and the story is heard. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type PrivateDisplay, startDisplay } from '../support/display.ts';
import { startServer, type WebServer } from '../support/server.ts';
import { type PrivateSound, startSound } from '../support/sound.ts';
import { clickToolbarButton } from '../support/toolbar.ts';
import { sleep } from '../support/wait.ts';

const extension = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const icon = join(extension, 'icon/16.png');

let server: WebServer;
let sound: PrivateSound;
let display: PrivateDisplay;

beforeAll(async () => {
  server = await startServer({ directory: new URL('../story', import.meta.url).pathname });
  sound = await startSound();
  display = await startDisplay();
});

afterAll(async () => {
  await display?.stop();
  await sound?.stop();
  await server?.close();
});

describe.runIf(process.platform === 'linux')('a click of the mouse on the toolbar button', () => {
  it('makes Chromium read the story aloud', async () => {
    const env = { ...sound.env, ...display.env };
    const chromium = await launchChromium({
      extensions: [extension],
      headless: false,
      systemVoices: true,
      env,
    });
    try {
      const page = await chromium.open(`${server.origin}/`);
      const recording = await sound.record();
      await clickToolbarButton(display, icon);
      await page.waitForURL(/\/reader\.html\?/);
      await page.waitForFunction(() => document.documentElement.dataset['speech'] === 'speaking');
      await sleep(8000);
      const { heard, rms } = await recording.stop();
      expect(heard).toBeGreaterThan(4);
      expect(rms).toBeGreaterThan(0.05);
    } finally {
      await chromium.close();
    }
  });
});
