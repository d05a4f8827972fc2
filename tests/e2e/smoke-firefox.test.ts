/** The same in Firefox: one click of the mouse, and the story is heard. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PrivateDisplay, startDisplay } from '../support/display.ts';
import { launchFirefox } from '../support/firefox.ts';
import { startServer, type WebServer } from '../support/server.ts';
import { type PrivateSound, startSound } from '../support/sound.ts';
import { clickToolbarButton } from '../support/toolbar.ts';
import { sleep } from '../support/wait.ts';

const extension = new URL('../../.output/firefox-mv3', import.meta.url).pathname;
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
  it('makes Firefox read the story aloud', async () => {
    const env = { ...sound.env, ...display.env };
    const firefox = await launchFirefox({ extension, headless: false, env });
    try {
      await firefox.open(`${server.origin}/`);
      const recording = await sound.record();
      await clickToolbarButton(display, icon);
      const reader = await firefox.waitForTab('/reader.html?');
      await reader.waitFor('speech', () => document.documentElement.dataset['speech'] === 'speaking');
      await sleep(8000);
      const { heard, rms } = await recording.stop();
      expect(heard).toBeGreaterThan(4);
      expect(rms).toBeGreaterThan(0.05);
    } finally {
      await firefox.close();
    }
  });
});
