/** Going about in a story, and coming back to it, through the whole extension in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { button, marked, openReader, statusOf, waitForReader, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const filler = (place: string): string =>
  Array.from(
    { length: 12 },
    (_, index) =>
      `<p>Line ${index + 1} of ${place} is long enough to be worth hearing twice. It has a second sentence too.</p>`,
  ).join('\n');
const PICTURE = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>';
const PAGE = `<!doctype html><html lang="en"><head><title>The rope and the bell</title></head><body><main><article>
<h1>The rope and the bell</h1>
<p>The last ferry left at four, with nine people on board. Nobody waved.</p>
<h2>The harbour</h2>${filler('the harbour')}
<img src='${PICTURE}' width="300" height="200" alt="A rope on the slip">
<h2>The bridge</h2>${filler('the bridge')}
<img src='${PICTURE}#2' width="300" height="200" alt="A bell of brass">
<p>The end of it all came in spring.</p></article></main></body></html>`;

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  // Fake voices of Firefox's own, which take no time.
  firefox: () => firefoxTest({ testVoice: true }),
};

describe.each(Object.entries(launchers))('%s', (_name, launch) => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;
  let visit = 0;

  beforeAll(async () => {
    server = await startServer({ routes: { '/rope': PAGE } });
    browser = await launch();
    tab = await browser.open(`${server.origin}/rope`);
    await openReader(browser, tab);
    await tab.press('Escape');
    await tab.click(button('Voice'));
    // So that what is tested is not overtaken by voices that take no time.
    await tab.evaluate(() =>
      document.querySelector<HTMLInputElement>('.panel input[type="checkbox"]')?.click(),
    );
    await tab.press('Escape');
    await sleep(300);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens the story of a new address, idle, and notes down what its voice is given. */
  async function open(address = `${server.origin}/rope?visit=${(visit += 1)}`): Promise<Tab> {
    tab = await browser.open(address);
    await openReader(browser, tab);
    await noteSpoken();
    return tab;
  }

  /** The frame that speaks is made when it first speaks. */
  async function noteSpoken(): Promise<void> {
    await tab.evaluate(() => {
      const spoken: string[] = [];
      Object.assign(globalThis, { spoken });
      const { append } = Element.prototype;
      Element.prototype.append = function (...nodes) {
        append.apply(this, nodes);
        for (const frame of nodes) {
          if (!(frame instanceof HTMLIFrameElement)) continue;
          const view = frame.contentWindow as Window & typeof globalThis;
          const { speak } = view.SpeechSynthesis.prototype;
          view.SpeechSynthesis.prototype.speak = function (utterance) {
            spoken.push(utterance.text);
            speak.call(this, utterance);
          };
        }
      };
    });
  }

  const firstSpoken = (): Promise<string> =>
    waitFor('speech', () => tab.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken[0]));
  const sentence = (): Promise<string> => marked(tab, 'sentence');
  const select = (selector: string, from: number, to: number): Promise<null> =>
    tab.evaluate(
      (...[css, start, end]: [string, number, number]) => {
        const node = document.querySelector(css)?.firstChild;
        if (!node) throw new Error('nothing to select');
        getSelection()?.setBaseAndExtent(node, start, node, end);
        return null;
      },
      selector,
      from,
      to,
    );

  it('goes by heading and picture with keys and buttons, and speaks from there', async () => {
    await open();
    await tab.press('h');
    expect(await sentence()).toBe('The harbour');
    await tab.press('h');
    expect(await sentence()).toBe('The bridge');
    await tab.press('h');
    await tab.waitFor('the word that there is none', () =>
      (document.querySelector('[role="status"]')?.textContent ?? '').includes('No next heading.'),
    );
    await tab.press('Shift+g');
    expect(await sentence()).toContain('A rope on the slip');
    await tab.click(button('More steps'));
    await tab.click(button('Next picture'));
    expect(await sentence()).toContain('A bell of brass');
    await tab.click(button('Previous heading'));
    expect(await sentence()).toBe('The bridge');
    await tab.click(button('More steps'));
    await tab.click(button('Play'));
    expect(await firstSpoken()).toBe('The bridge.');
  });

  it('goes by word while silent, plays from it, and goes back to the start first', async () => {
    await open();
    await tab.press('Shift+ArrowRight', 'w', 'w', 'w', 'w');
    expect(await marked(tab, 'word')).toBe('at');
    await tab.press('Shift+w');
    expect(await marked(tab, 'word')).toBe('left');
    await tab.press('ArrowLeft');
    expect(await sentence()).toContain('The last ferry');
    expect(await marked(tab, 'word')).toBe('');
    await tab.press('ArrowLeft');
    expect(await sentence()).toBe('The rope and the bell');
    await tab.press('Shift+ArrowRight', 'w', 'w', 'Space');
    expect(await firstSpoken()).toMatch(/^ferry left at four/);
  });

  it.each([
    ['Space', 'h2', 4, 11, 'harbour.'],
    ['the button', '.article-body p', 9, 20, 'ferry left at four'],
    ['K', '[data-image-description]', 4, 8, 'rope on the slip'],
  ])('starts with %s at the first selected word of %s', async (way, selector, from, to, expected) => {
    await open();
    await select(selector, from, to);
    if (way === 'the button') await tab.click(button('Play'));
    else await tab.press(way === 'K' ? 'k' : way);
    expect(await firstSpoken()).toContain(expected);
    expect((await firstSpoken()).startsWith(expected.slice(0, 4))).toBe(true);
    expect(await tab.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  });

  it('reads a paragraph that was chosen with the keyboard alone', async () => {
    await open();
    await tab.waitFor('the button', () => document.querySelector('.read-paragraph') !== null);
    // Backwards from the title: the button is the stop right before the story.
    await tab.press('Shift+Tab');
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(
      'Read this paragraph: The rope and the bell',
    );
    await tab.press('End', 'ArrowUp', 'ArrowUp');
    const name = await tab.evaluate(() => document.activeElement?.textContent);
    expect(name).toContain('Read this paragraph: Line 12 of the bridge');
    await tab.press('Enter');
    expect(await firstSpoken()).toMatch(/^Line 12 of the bridge/);
  });

  it('offers the place of another time, and goes on there', async () => {
    const address = `${server.origin}/rope?visit=kept&utm_source=letter`;
    await open(address);
    await tab.press('h', 'h', 'ArrowRight', 'ArrowRight');
    expect(await sentence()).toContain('It has a second sentence');
    await tab.press('Space');
    await firstSpoken();
    await tab.press('Escape');
    // Firefox's voices are at the end of the story at once: then nothing is kept, so go there anew.
    if ((await statusOf(tab)) !== 'paused') await tab.press('Shift+h', 'ArrowRight', 'ArrowRight');
    await sleep(2500);
    const words = (await sentence()).slice(0, 20);
    await tab.close();

    await open(`${server.origin}/rope?visit=kept#part-2`);
    const offered = await tab.waitFor(
      'the offer',
      () => document.querySelector('.offer button')?.textContent,
    );
    expect(offered).toContain(`Continue from “${words}`);
    expect(offered).toMatch(/\(\d\d%\)$/);
    await tab.waitFor('that it is told', () =>
      (document.querySelector('[role="status"]')?.textContent ?? '').startsWith('You can continue from'),
    );
    expect(await sentence()).toBe('');
    await tab.click('.offer button');
    expect((await firstSpoken()).startsWith(words)).toBe(true);
    expect(await tab.evaluate(() => document.querySelector('.offer'))).toBeNull();
  });

  it('goes on where it was after a reload, without an offer', async () => {
    await open();
    await tab.press('h', 'h', 'ArrowRight');
    await sleep(2500);
    const before = await sentence();
    await tab.evaluate(() => {
      Object.assign(globalThis, { old: true });
      location.reload();
    });
    await tab.waitFor('the new page', () => !('old' in globalThis) && document.querySelector('h1') !== null);
    await waitForReader(tab);
    await waitFor('the place', async () => (await sentence()) === before);
    expect(await statusOf(tab)).toBe('idle');
    expect(await tab.evaluate(() => document.querySelector('.offer'))).toBeNull();
    await noteSpoken();
    await tab.click(button('Play'));
    expect((await firstSpoken()).startsWith(before.slice(0, 20))).toBe(true);
  });

  it('forgets the places when it is told to', async () => {
    await open(`${server.origin}/rope?visit=kept`);
    await tab.press('h', 'h');
    await sleep(2500);
    await tab.close();
    await open(`${server.origin}/rope?visit=kept`);
    await tab.waitFor('the offer', () => document.querySelector('.offer') !== null);
    await tab.click(button('Voice'));
    await tab.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent?.startsWith('Forget'))
        ?.click(),
    );
    await tab.waitFor('the word of it', () =>
      (document.querySelector('[role="status"]')?.textContent ?? '').includes('forgotten'),
    );
    await tab.close();
    await open(`${server.origin}/rope?visit=kept`);
    await sleep(700);
    expect(await tab.evaluate(() => document.querySelector('.offer'))).toBeNull();
  });

  it('raises no error, and never says two things at once', async () => {
    if (browser.voice) expect(await browser.voice.overlaps()).toBe(0);
    expect(browser.errors()).toEqual([]);
  });
});

describe('Chromium, while the voice speaks', () => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    server = await startServer({ routes: { '/rope': PAGE } });
    browser = await chromiumTest();
    tab = await browser.open(`${server.origin}/rope`);
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking');
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const lastSaid = async (): Promise<string> => (await browser.voice?.spoken())?.at(-1)?.text ?? '';

  it('leads back to the sentence’s start first, then further back with each press', async () => {
    await tab.press('h', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await waitFor('the middle of the sentence', async () => (await marked(tab, 'word')) === 'enough');
    await tab.press('ArrowLeft');
    await waitFor('it from its start', async () => (await lastSaid()).startsWith('Line 2 of the harbour'));
    for (const expected of ['It has a second', 'Line 1 of the harbour', 'The harbour']) {
      // The voice is two or three words further each time.
      await sleep(800);
      await tab.press('ArrowLeft');
      await waitFor(expected, async () => (await lastSaid()).startsWith(expected));
    }
  });

  it('starts with the title although a place is kept, and lets the offer go once it is passed', async () => {
    await tab.press('h', 'h', 'ArrowRight');
    await waitFor('that place', async () => (await lastSaid()).startsWith('Line 1 of the bridge'));
    await sleep(2500);
    await tab.close();
    await browser.voice?.clear();
    tab = await browser.open(`${server.origin}/rope`);
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking');
    expect((await browser.voice?.spoken())?.[0]?.text).toBe('The rope and the bell.');
    await tab.waitFor('the offer', () => document.querySelector('.offer') !== null);
    expect(await tab.evaluate(() => document.querySelector('[role="status"]')?.textContent)).toBe('');
    await tab.press('h');
    expect(await tab.evaluate(() => document.querySelector('.offer') !== null)).toBe(true);
    await tab.press('h', 'ArrowRight', 'ArrowRight');
    await tab.waitFor('it to be gone', () => document.querySelector('.offer') === null);
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
