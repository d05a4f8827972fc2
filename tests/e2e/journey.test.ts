import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../support/server.ts';
import type { WebServer } from '../support/server.ts';
import { sleep, waitFor } from '../support/wait.ts';
import { compareWithStory, FURNITURE, STORY, TITLE } from './expected-story.ts';
import { button, isInReader, marked, openReader, statusOf, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest } from './test-browser.ts';

let server: WebServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer({ directory: STORY });
  browser = await chromiumTest();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const voice = () => {
  if (!browser.voice) throw new Error('no test voice');
  return browser.voice;
};

async function freshStory(speed = 1): Promise<Tab> {
  await voice().clear();
  await voice().setSpeed(speed);
  return browser.open(`${server.origin}/`);
}

describe('one press on the toolbar button, no other input', () => {
  let tab: Tab;

  beforeAll(async () => {
    tab = await freshStory(60);
    await openReader(browser, tab);
    await waitForStatus(tab, 'finished', 60_000);
  }, 90_000);

  it('takes the story’s place in the same tab', async () => {
    expect(await isInReader(tab)).toBe(true);
  });

  it('begins with the title', async () => {
    const [first] = await voice().spoken();
    expect(first?.text).toBe(`${TITLE}.`);
  });

  it('says each sentence of the story once and in order, pictures in their places, furniture never', async () => {
    const spoken = (await voice().spoken()).map(({ text }) => text);
    expect(compareWithStory(spoken)).toEqual([]);
    for (const words of FURNITURE) expect(spoken.join('\n')).not.toContain(words);
  });

  it('says one thing at a time, each to its end', async () => {
    expect(await voice().overlaps()).toBe(0);
    const outcomes = (await voice().spoken()).map(({ outcome }) => outcome);
    expect([...new Set(outcomes)]).toEqual(['ended']);
  });

  it('uses a voice of the story’s language', async () => {
    const languages = (await voice().spoken()).map(({ lang }) => lang.slice(0, 2));
    expect([...new Set(languages)]).toEqual(['en']);
  });

  it('shows title, author, site and date, and the words of every picture', async () => {
    const shown = await tab.evaluate(() => ({
      title: document.querySelector('main article h1')?.textContent,
      meta: document.querySelector('.story-meta')?.textContent,
      descriptions: [...document.querySelectorAll('[data-image-description]')].map(
        (element) => element.textContent,
      ),
      headings: [...document.querySelectorAll('article h1, article h2')].length,
      cells: document.querySelectorAll('article table td').length,
    }));
    expect(shown.title).toBe(TITLE);
    expect(shown.meta).toContain('Mairi Tulloch');
    expect(shown.meta).toContain('The Harbour Post');
    expect(shown.meta).toContain('November 14, 2026');
    expect(shown.descriptions).toHaveLength(3);
    expect(shown.headings).toBeGreaterThanOrEqual(4);
    expect(shown.cells).toBe(3);
  });

  it('says exactly the words that are shown under each picture', async () => {
    const descriptions = await tab.evaluate(() =>
      [...document.querySelectorAll('[data-image-description]')].map((element) => element.textContent ?? ''),
    );
    const spoken = (await voice().spoken()).map(({ text }) => text).join(' ');
    for (const words of descriptions) expect(spoken).toContain(`Image: ${words}`);
  });

  it('loads the real lazy picture, and every picture that it shows', async () => {
    await tab.evaluate(() => {
      for (const image of document.querySelectorAll('article img')) image.setAttribute('loading', 'eager');
    });
    const broken = await waitFor('pictures', () =>
      tab.evaluate(() => {
        const images = [...document.querySelectorAll<HTMLImageElement>('article img')];
        return (
          images.every((image) => image.complete) && {
            broken: images.filter((image) => image.naturalWidth === 0).map(({ src }) => src),
          }
        );
      }),
    );
    expect(broken).toEqual({ broken: [] });
    expect(server.requests.some(({ url }) => url.includes('cranes.svg'))).toBe(true);
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});

describe('while it speaks', () => {
  let tab: Tab;

  beforeAll(async () => {
    tab = await freshStory(2);
    await openReader(browser, tab);
    await waitForStatus(tab, 'speaking');
  });

  it('marks the word that is being said, within the marked sentence', async () => {
    await waitFor('a marked word', async () => (await marked(tab, 'word')) !== '');
    const sentence = await marked(tab, 'sentence');
    expect(sentence.length).toBeGreaterThan(0);
    expect(sentence).toContain(await marked(tab, 'word'));
  });

  it('pauses at a word and goes on from that word', async () => {
    await tab.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await waitFor('the fourth word', async () => {
      const word = await marked(tab, 'word');
      return word !== '' && !(await marked(tab, 'sentence')).startsWith(word);
    });
    await tab.click(button('Pause'));
    await waitForStatus(tab, 'paused');
    const word = await marked(tab, 'word');
    const before = (await voice().spoken()).length;
    await sleep(400);
    expect(await voice().spoken()).toHaveLength(before);
    await tab.click(button('Play'));
    await waitForStatus(tab, 'speaking');
    const rest = (await voice().spoken()).at(-1)?.text ?? '';
    expect(rest.startsWith(word)).toBe(true);
  });

  it('goes to the next and the previous sentence and paragraph by its buttons', async () => {
    await tab.click(button('Next paragraph'));
    const paragraph = await marked(tab, 'sentence');
    await tab.click(button('Next sentence'));
    const sentence = await marked(tab, 'sentence');
    expect(sentence).not.toBe(paragraph);
    await tab.click(button('Previous sentence'));
    expect(await marked(tab, 'sentence')).toBe(paragraph);
    await tab.click(button('Previous paragraph'));
    expect(await marked(tab, 'sentence')).not.toBe(paragraph);
    expect(await statusOf(tab)).not.toBe('failed');
  });

  it('starts at a word that is clicked', async () => {
    await tab.click('article h2');
    await waitForStatus(tab, 'speaking');
    expect(await marked(tab, 'sentence')).toContain('everything worked');
    await waitFor('speech from the clicked word', async () =>
      'He wanted to know how everything worked'.includes(
        ((await voice().spoken()).at(-1)?.text ?? '').replaceAll(/[“”.]/g, ''),
      ),
    );
  });

  it('starts at the clicked word even at its very last letter', async () => {
    const point = await tab.evaluate(() => {
      const node = document.querySelector('article h2')?.nextElementSibling?.firstChild;
      if (!node) throw new Error('There is no paragraph');
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      const at = node.textContent?.indexOf('collected') ?? 0;
      range.setStart(node, at);
      range.setEnd(node, at + 'collected'.length);
      const box = range.getBoundingClientRect();
      return { x: box.right - 1, y: box.y + box.height / 2 };
    });
    await voice().clear();
    await tab.clickAt(point.x, point.y);
    await waitFor('speech from that word', async () =>
      (await voice().spoken())[0]?.text.startsWith('collected'),
    );
  });

  it('changes speed from the current word', async () => {
    await voice().clear();
    await tab.click(button('Faster'));
    await waitFor('the new speed', async () =>
      (await voice().spoken()).some(({ rate }) => Math.abs(rate - 1.1) < 0.01),
    );
  });

  it('is silenced by Escape and started by Space, from the keyboard alone', async () => {
    await tab.evaluate(() => document.querySelector<HTMLElement>('article h1')?.focus());
    await tab.press('Escape');
    await waitForStatus(tab, 'paused');
    await tab.press('Space');
    await waitForStatus(tab, 'speaking');
    await tab.press('k');
    await waitForStatus(tab, 'paused');
  });

  it('never said two things at once', async () => expect(await voice().overlaps()).toBe(0));

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
