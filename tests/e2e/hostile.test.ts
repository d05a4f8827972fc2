/** Pages that attack, opened by the real button: nothing of theirs runs in the reader, and nothing leaves it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MATH_ELEMENTS } from '../../utils/article/sanitizer-config.ts';
import { hostileFragments } from '../browser/hostile/corpus.ts';
import type { BrowserName } from '../support/browsers.ts';
import type { Route, WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { STORY } from './expected-story.ts';
import { isInReader, waitForReader } from './reader-page.ts';
import type { HostilePage } from './served-fragments.ts';
import { fragmentName, hostilePages, LEAK, numbered, SENTENCES } from './served-fragments.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

interface Outcome {
  readonly wrong: readonly string[];
  /** The page itself showed the story, so that something could be lost. */
  readonly wasWhole: boolean;
  /** The reader shows the story's picture, so that there was something to ask for. */
  readonly hasPicture: boolean;
}

/** Every how manieth fragment is tried. The reader is the same in both browsers; the sanitiser is the browser's own. */
const BROWSERS: Readonly<Record<BrowserName, readonly [() => Promise<TestBrowser>, number]>> = {
  chromium: [chromiumTest, 1],
  firefox: [() => firefoxTest({ testVoice: true }), 6],
};

/** What a player shows before it plays is a picture of the story; what it would play is not. */
const POSTER = /^\/leak\/\d+\/poster\.jpg$/;

/** What nobody shows in a story, and what formulae may not hold or do. */
const STRANGERS = [
  'article :is(script, style, link, meta, base, iframe, frame, object, embed, form, input, button, svg, template, video, audio)',
  `article math :not(${Object.keys(MATH_ELEMENTS).join(', ')})`,
  'article :is(math, math *):is([*|href], [actiontype], [style], [class], [id])',
  'body > :not(#app, script, .one-rem)',
].join(', ');

describe.each(Object.entries(BROWSERS))('%s', (_name, [launch, every]) => {
  const routes: Record<string, Route | string> = {};
  let server: WebServer;
  let browser: TestBrowser;
  let pages: readonly HostilePage[] = [];

  beforeAll(async () => {
    server = await startServer({ routes });
    pages = hostilePages(server.origin, every);
    for (const { path, html } of pages) routes[path] = html;
    routes['/hostile/lighthouse.png'] = {
      body: readFileSync(`${STORY}/images/bench.png`),
      type: 'image/png',
    };
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const shownOn = (tab: Tab): Promise<readonly boolean[]> =>
    tab.evaluate((sentences) => {
      // Some fragments hide `document.body`.
      const body = Document.prototype.querySelector.call(document, 'body') as HTMLElement | null;
      const text = (body?.innerText ?? '').replaceAll(/\s+/g, ' ');
      return sentences.map((sentence) => text.includes(sentence));
    }, SENTENCES);

  /** Opens a page, presses the button, and gives all that is wrong with what then happens, as sentences. */
  async function attack(page: HostilePage): Promise<Outcome> {
    const tab = await browser.open(server.origin + page.path);
    await quiet(server);
    const before = await shownOn(tab);
    const requestsBefore = server.requests.length;
    await browser.pressToolbarButton(tab);
    const reader = await waitFor('the reader', async () => {
      for (const candidate of await browser.tabs()) if (await isInReader(candidate)) return candidate;
      return undefined;
    });
    await waitForReader(reader);
    const readerUrl = await reader.url();
    await provoke(reader);
    await quiet(server);
    const [after, traces] = [await shownOn(reader), await tracesIn(reader)];
    const wrong = traces.ran ? [`ran: ${fragmentName(traces.ran)}`] : [];
    if ((await reader.url()) !== readerUrl) wrong.push(`went to ${await reader.url()}`);
    for (const { method, url, headers } of server.requests.slice(requestsBefore)) {
      const isPicture =
        headers['sec-fetch-dest'] === 'image' && traces.pictures.includes(server.origin + url);
      const leak = url.startsWith(LEAK) && !POSTER.test(url) && fragmentName(Number(url.split('/')[2]));
      if (method !== 'GET' || !isPicture || leak)
        wrong.push(`asked for ${url} (${leak || headers['sec-fetch-dest']})`);
    }
    for (const [index, sentence] of SENTENCES.entries()) {
      if (before[index] && !after[index]) wrong.push(`lost: ${sentence}`);
    }
    if (traces.strangers.length > 0) wrong.push(`shows ${traces.strangers.join(', ')}`);
    for (const open of new Set([tab, reader])) await open.close();
    return {
      wrong: wrong.map((what) => `${page.names.join(' / ')}: ${what}`),
      wasWhole: before.every(Boolean),
      hasPicture: traces.pictures.some((address) => address.endsWith('/lighthouse.png')),
    };
  }

  it('tries the whole corpus, or the part of it that was meant', () => {
    const names = pages.flatMap((page) => page.names);
    expect(new Set(names).size).toBe(Math.ceil(hostileFragments.length / every));
  });

  it('can see a script run, and a request', async () => {
    routes['/proof'] = numbered(
      '<title>Proof</title><script>hostileRan=1</script><img src="https://hostile.example/a.png">',
      1,
      server.origin,
    );
    const tab = await browser.open(`${server.origin}/proof`);
    expect((await tracesIn(tab)).ran).toBe(1);
    expect(server.requests.some(({ url }) => url.startsWith(`${LEAK}1/`))).toBe(true);
    await tab.close();
  });

  it('runs nothing, asks for nothing but the story’s pictures, stays, and shows the story', async () => {
    const outcomes: Outcome[] = [];
    for (const page of pages) {
      const outcome = await attack(page).catch((error: unknown) => {
        throw new Error(`On the page with ${page.names.join(' / ')}`, { cause: error });
      });
      outcomes.push(outcome);
    }
    expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
    // Else the checks for what is lost and for what is asked for would be empty.
    expect(outcomes.filter(({ wasWhole }) => wasWhole).length / pages.length).toBeGreaterThan(0.8);
    expect(outcomes.filter(({ hasPicture }) => hasPicture).length / pages.length).toBeGreaterThan(0.5);
  }, 240_000);

  // A blocked script, frame or style says so on the console.
  it('gives the security policy nothing to block, and raises no error', () =>
    expect(browser.errors()).toEqual([]));
});

/** Waits until no request has come for a while. */
async function quiet(server: WebServer): Promise<void> {
  let seen = -1;
  while (seen !== server.requests.length) {
    seen = server.requests.length;
    await sleep(120);
  }
}

/** Does in the story what hands and a mouse might, but follows no link. */
const provoke = (tab: Tab): Promise<null> =>
  tab.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main article *')) {
      for (const type of ['mouseover', 'pointerenter', 'mouseenter', 'focusin', 'toggle', 'animationend'])
        element.dispatchEvent(new Event(type));
      element.focus();
    }
    for (const image of document.querySelectorAll('article img')) image.setAttribute('loading', 'eager');
    return null;
  });

const tracesIn = (tab: Tab) =>
  tab.evaluate((selector) => {
    const images = [...document.querySelectorAll<HTMLImageElement>('article img')];
    const strangers = document.querySelectorAll(selector);
    return {
      ran: Number((globalThis as { hostileRan?: unknown }).hostileRan ?? 0),
      pictures: images.flatMap(({ src, currentSrc }) => [src, currentSrc]),
      strangers: [...strangers].map((element) => element.outerHTML.slice(0, 80)),
    };
  }, STRANGERS);
