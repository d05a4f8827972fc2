import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { launchChromium } from '../support/chromium.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { BUILDS } from './test-browser.ts';

let server: WebServer;
let chromium: Chromium;

beforeAll(async () => {
  server = await startServer({ directory: STORY });
  chromium = await launchChromium({ extensions: [BUILDS.chromium], testVoice: true });
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

/** What screen readers are given of the whole reader, as text: reader-tree.txt is read by eye when it changes. */
it('has an accessibility tree that is known word by word', async () => {
  const page = await chromium.open(`${server.origin}/`);
  await chromium.pressToolbarButton(page);
  await waitFor('the reader', () => page.url().includes('/reader.html'));
  const status = () => page.evaluate(() => document.documentElement.dataset['speech']);
  await waitFor('speech', async () => (await status()) === 'speaking');
  await page.keyboard.press('Escape');
  await waitFor('silence', async () => (await status()) === 'paused');
  // What comes right after the story has been shown.
  const treeOf = () => page.locator('body').ariaSnapshot();
  await waitFor('all of it', async () => {
    const text = await treeOf();
    return ['Library', 'Save or copy', 'Read this paragraph', 'Left out'].every((name) =>
      text.includes(name),
    );
  });
  const tree = await treeOf();
  const steady = tree
    .replaceAll(server.origin, 'http://localhost')
    .replaceAll(/about \d+ minutes? left/g, 'about N minutes left')
    .replaceAll(/paragraph \d+ of/g, 'paragraph N of')
    .replaceAll(/\d+ min to (read|listen)/g, 'N min to $1');
  await expect(`${steady}\n`).toMatchFileSnapshot('./reader-tree.txt');
});
