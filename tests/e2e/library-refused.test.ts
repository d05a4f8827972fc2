/** A browser that lets nothing be kept, or has no room left: that is told, and stories are read all the same. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chromium } from '../support/chromium.ts';
import { launchChromium } from '../support/chromium.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { storyPage, TITLE } from './story-pages.ts';
import { BUILDS } from './test-browser.ts';

/** Run in the worker and in every page, before anything of ours. */
const REFUSALS = {
  'a database that is blocked': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  },
  'a disk that is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

describe.each(Object.entries(REFUSALS))('Chromium with %s', (_name, refuse) => {
  let server: WebServer;
  let chromium: Chromium;

  beforeEach(async () => {
    server = await startServer({ routes: { '/story': { body: storyPage() } } });
    chromium = await launchChromium({ extensions: [BUILDS.chromium], testVoice: true });
    await chromium.worker.evaluate(refuse);
    await chromium.context.addInitScript(refuse);
  });
  afterEach(async () => {
    await chromium?.close();
    await server?.close();
  });

  it('reads the story, says that it is not kept, and shows what is left of the library', async () => {
    const page = await chromium.open(`${server.origin}/story`);
    await chromium.pressToolbarButton(page);
    await page.waitForURL(/reader\.html/);
    expect(await page.locator('main article h1').textContent()).toBe(TITLE);
    await waitFor('the voice', async () => (await chromium.voice().spoken()).length > 0);
    await page.locator('[role="status"]').getByText('not kept in your library').waitFor();
    const library = await chromium.open(`chrome-extension://${chromium.extensionId}/library.html`);
    const text = refuse === REFUSALS['a disk that is full'] ? 'Nothing is kept yet' : 'cannot be read';
    await library.getByText(text).waitFor();
  });
});
