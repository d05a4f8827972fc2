import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { MediaBus } from '../support/media-bus.ts';
import { startMediaBus } from '../support/media-bus.ts';
import type { Environment } from '../support/process.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import type { PrivateSound } from '../support/sound.ts';
import { startSound } from '../support/sound.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { button, marked, openReader, statusOf, waitForStatus } from './reader-page.ts';
import { storyPage } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, (env: Environment) => Promise<TestBrowser>>> = {
  chromium: (env) => chromiumTest({ env, hidesTabs: true }),
  firefox: (env) => firefoxTest({ testVoice: true, env }),
};

const TITLE = 'Four hundred ropes';
const LONG = storyPage({
  title: TITLE,
  sentences: Array.from(
    { length: 400 },
    (_, i) => `Rope number ${i} lies coiled upon the quay and waits for rain.`,
  ),
});
/** Another page that plays, and counts the keys that reach it. */
const OTHER = `<!doctype html><title>Other</title><button>Play</button><script>
document.querySelector('button').onclick = () => {
  const rate = 8000, length = rate * 8, file = new DataView(new ArrayBuffer(44 + length * 2));
  const text = (at, s) => [...s].forEach((c, i) => file.setUint8(at + i, c.charCodeAt(0)));
  text(0, 'RIFF'); file.setUint32(4, 36 + length * 2, true); text(8, 'WAVEfmt '); file.setUint32(16, 16, true);
  file.setUint16(20, 1, true); file.setUint16(22, 1, true); file.setUint32(24, rate, true);
  file.setUint32(28, rate * 2, true); file.setUint16(32, 2, true); file.setUint16(34, 16, true);
  text(36, 'data'); file.setUint32(40, length * 2, true);
  for (let i = 0; i < length; i++) file.setInt16(44 + i * 2, Math.random() * 600 - 300, true);
  const audio = new Audio(URL.createObjectURL(new Blob([file], { type: 'audio/wav' })));
  audio.loop = true;
  window.keys = 0;
  for (const name of ['play', 'pause']) navigator.mediaSession.setActionHandler(name, () => { window.keys += 1; });
  audio.play();
};
</script>`;

describe.each(Object.entries(launchers))('%s: media keys', (_name, launch) => {
  let server: WebServer;
  let bus: MediaBus;
  let sound: PrivateSound;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await startServer({ routes: { '/story': { body: LONG }, '/other': { body: OTHER } } });
    // Firefox gives keys only to what it can play.
    sound = await startSound();
    bus = await startMediaBus();
    browser = await launch({ ...sound.env, ...bus.env });
  });

  afterEach(async () => {
    const [first, ...others] = await browser.tabs();
    await Promise.all(others.map((tab) => tab.close()));
    await first?.activate();
  });

  afterAll(async () => {
    await browser?.close();
    await bus?.close();
    await sound?.stop();
    await server?.close();
  });

  const reader = async (): Promise<Tab> => {
    const tab = await browser.open(`${server.origin}/story`);
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking');
    return tab;
  };
  const shown = async (): Promise<string> => {
    const players = await bus.players();
    const all = await Promise.all(players.map((player) => bus.property(player, 'Metadata')));
    return all.join();
  };

  it('play, pause and step from another tab, and show what is read', async () => {
    const tab = await reader();
    await waitFor('our player', async () => (await shown()).includes(TITLE));
    const player = await bus.player();
    const other = await browser.open(`${server.origin}/other`);
    await other.activate();
    await waitFor('that it is hidden', () => tab.evaluate(() => document.hidden));
    await bus.press(player, 'PlayPause');
    await waitForStatus(tab, 'paused');
    const before = await marked(tab, 'sentence');
    await bus.press(player, 'Next');
    await waitFor('another paragraph', async () => (await marked(tab, 'sentence')) !== before);
    await bus.press(player, 'Previous');
    await waitFor('the paragraph before', async () => (await marked(tab, 'sentence')) === before);
    await bus.press(player, 'PlayPause');
    await waitForStatus(tab, 'speaking');
  });

  it('go back to another player once ours has stopped', async () => {
    const other = await browser.open(`${server.origin}/other`);
    await other.activate();
    await other.click('button');
    const tab = await reader();
    await waitFor('our player', async () => (await shown()).includes(TITLE));
    await bus.press(await bus.player(), 'Stop');
    await waitForStatus(tab, 'paused');
    await waitFor('the other player', async () => !(await shown()).includes(TITLE));
    await bus.press(await bus.player(), 'Pause');
    await other.waitFor('a key', () => (window as unknown as { keys: number }).keys > 0);
    expect(await statusOf(tab)).toBe('paused');
  });

  it('can be switched off', async () => {
    const tab = await reader();
    await waitFor('our player', async () => (await shown()).includes(TITLE));
    await tab.click(button('Voice'));
    await tab.waitFor('the panel', () => document.querySelector('.panel') !== null);
    await tab.evaluate(() => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>('.panel label')];
      labels
        .find(({ textContent }) => textContent?.startsWith('Media keys'))
        ?.querySelector('input')
        ?.click();
    });
    // Firefox shows the player for a minute longer; what it sends then reaches nobody.
    const [player] = await bus.players();
    if (player !== undefined) await bus.press(player, 'Pause');
    await sleep(500);
    expect(await statusOf(tab)).toBe('speaking');
  });
});
