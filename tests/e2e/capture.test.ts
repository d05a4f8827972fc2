/** What only a browser's own gifts to extensions, and its real layout, bring into the reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { openReader } from './reader-page.ts';
import { storyPage } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const CLOSED =
  'What stands in the closed tree is a part of the story, and whoever looks at the page can see it.';
const PLAIN =
  'So is what stands in the closed tree of an element that the browser knows, and that holds nothing else.';
const FRAMED =
  'In the frame, too, the story goes on, and nobody who reads it there would guess that it is a frame. ';

const page = storyPage({
  inside: `<closed-box><p slot="in">A slot holds this, which the page itself wrote, between the two of them.</p></closed-box>
<div id="plain"></div>
<figure><svg width="400" height="300" role="img" aria-label="The ferry by night, from the slip"><rect width="400" height="300" fill="navy"/></svg></figure>
<iframe width="600" height="400" srcdoc="<p>${FRAMED.repeat(6)}</p>"></iframe>
<script>
  const closed = (host, html) => { host.attachShadow({ mode: 'closed' }).innerHTML = html; };
  closed(document.querySelector('closed-box'), '<p>${CLOSED}</p><slot name="in"></slot>');
  closed(document.querySelector('#plain'), '<p>${PLAIN}</p>');
</script>`,
});

const BROWSERS: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: () => firefoxTest({ testVoice: true }),
};

describe.each(Object.entries(BROWSERS))('%s', (_name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    server = await startServer({ routes: { '/': page } });
    browser = await launch();
    tab = await browser.open(`${server.origin}/`);
    await openReader(browser, tab);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const story = (): Promise<string> =>
    tab.evaluate(() => document.querySelector('main article')?.textContent ?? '');

  it('reads what closed shadow trees hold, with their slots filled', async () => {
    const text = await story();
    for (const words of [CLOSED, PLAIN, 'A slot holds this']) expect(text).toContain(words);
    expect(text.indexOf(CLOSED)).toBeLessThan(text.indexOf('A slot holds this'));
  });

  it('reads on in a frame of the page’s own', async () => expect(await story()).toContain(FRAMED.trim()));

  it('shows a drawing with its words', async () => {
    const figure = await tab.evaluate(async () => {
      const image = document.querySelector<HTMLImageElement>('main figure img');
      await image?.decode();
      const words = document.querySelector('main figure [data-image-description]')?.textContent;
      return { words, width: image?.naturalWidth, height: image?.naturalHeight };
    });
    expect(figure).toEqual({ words: 'The ferry by night, from the slip', width: 400, height: 300 });
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
