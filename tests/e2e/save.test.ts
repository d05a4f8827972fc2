/** Taking a story along: from the buttons behind it to the files and the clipboard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.ts';
import { brokenRules } from '../support/epub-rules.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { openReader } from './reader-page.ts';
import { SENTENCES, storyPage, TITLE } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest, firefoxTest } from './test-browser.ts';

const launchers: Readonly<Record<BrowserName, () => Promise<TestBrowser>>> = {
  chromium: chromiumTest,
  firefox: firefoxTest,
};

/** The file that a press of a button behind the story makes, taken where the browser would take it. */
interface Saved {
  readonly name: string;
  readonly type: string;
  readonly bytes: readonly number[];
}

describe.each(Object.entries(launchers))('%s', (_, launch) => {
  let server: WebServer;
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    server = await startServer({
      routes: {
        '/story': storyPage({
          inside: `<figure><img src="/bell.png" alt="A bell in its tower" width="400" height="300"></figure><h2>After</h2>`,
        }),
      },
    });
    browser = await launch();
    tab = await browser.open(`${server.origin}/story`);
    await openReader(browser, tab);
    // The page follows the voice: a button would move away under the mouse.
    await tab.waitFor('silence', () => {
      const { speech = '' } = document.documentElement.dataset;
      if (speech === 'speaking' || speech === 'preparing')
        document.querySelector<HTMLElement>('.player .main-action')?.click();
      return ['paused', 'finished', 'failed'].includes(speech);
    });
    await tab.waitFor('the buttons', () => document.querySelector('.save-story summary') !== null);
    await tab.evaluate(() => document.querySelector<HTMLElement>('.save-story summary')?.click());
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const save = async (words: string): Promise<Saved> => {
    await tab.evaluate((name) => {
      const blobs: Blob[] = [];
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        blobs.push(blob as Blob);
        return make(blob);
      };
      HTMLAnchorElement.prototype.click = function click() {
        const [blob = new Blob()] = blobs;
        URL.createObjectURL = make;
        const keep = (buffer: ArrayBuffer): void => {
          (window as unknown as { saved: Saved }).saved = {
            name: this.download,
            type: blob.type,
            bytes: [...new Uint8Array(buffer)],
          };
        };
        void blob.arrayBuffer().then(keep);
      };
      const buttons = [...document.querySelectorAll<HTMLElement>('.save-story button')];
      buttons.find((each) => each.textContent === name)?.click();
    }, words);
    await tab.waitFor('the file', () => 'saved' in window);
    return tab.evaluate(() => {
      const { saved } = window as unknown as { saved?: Saved };
      delete (window as unknown as { saved?: Saved }).saved;
      if (!saved) throw new Error('nothing was saved');
      return saved;
    });
  };
  const told = (): Promise<string> =>
    tab.evaluate(() => document.querySelector('.save-story [role=status]')?.textContent ?? '');
  const textOf = ({ bytes }: Saved): string => new TextDecoder().decode(Uint8Array.from(bytes));

  it('copies to the real clipboard by a real press', async () => {
    await tab.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.save-story button')];
      const copy = buttons.find((each) => each.textContent === 'Copy with link');
      copy?.setAttribute('data-test-copy', '');
    });
    await tab.click('[data-test-copy]');
    await tab.waitFor('the message', () =>
      /Copied|did not let/.test(document.querySelector('.save-story [role=status]')?.textContent ?? ''),
    );
    expect(await told()).toBe('Copied, with a link to the page.');
  });

  it('saves text and Markdown under the title', async () => {
    const text = await save('Plain text');
    expect(text.name).toBe(`${TITLE}.txt`);
    expect(textOf(text)).toContain(
      `\n\n${SENTENCES[0]}\n\n[Image: A bell in its tower]\n\nAfter\n\n${SENTENCES[1]}\n`,
    );
    expect(await told()).toBe(`Saved as “${TITLE}.txt”.`);
    const markdown = await save('Markdown');
    expect(markdown.name).toBe(`${TITLE}.md`);
    expect(textOf(markdown)).toContain(
      `\n\n![A bell in its tower](${server.origin}/bell.png)\n\n## After\n\n`,
    );
  });

  it('saves a page that needs no other file but pictures of the web, and says so', async () => {
    const page = await save('Web page (HTML)');
    expect(page.name).toBe(`${TITLE}.html`);
    expect(textOf(page)).toContain('<h1>The rope and the bell</h1>');
    expect(textOf(page)).toContain('alt="A bell in its tower"');
    expect(await told()).toContain(
      'Pictures not in the file: 1. They load from their site when you are online',
    );
  });

  it('saves a book that keeps the rules', async () => {
    const book = await save('E-book (EPUB)');
    expect(book.name).toBe(`${TITLE}.epub`);
    expect(book.type).toBe('application/epub+zip');
    expect(brokenRules(Uint8Array.from(book.bytes))).toEqual([]);
    expect(await told()).toContain('Pictures not in the file: 1. Their descriptions are in their place.');
  });

  it('copies text and formatted text with the source', async () => {
    await tab.evaluate(() => {
      navigator.clipboard.write = async (items) => {
        const read = async (type: string): Promise<string> => (await items[0]?.getType(type))?.text() ?? '';
        (window as unknown as { copied: readonly string[] }).copied = [
          await read('text/plain'),
          await read('text/html'),
        ];
      };
      const buttons = [...document.querySelectorAll<HTMLElement>('.save-story button')];
      buttons.find((each) => each.textContent === 'Copy with link')?.click();
    });
    await tab.waitFor('the copy', () => 'copied' in window);
    const [text = '', html = ''] = await tab.evaluate(
      () => (window as unknown as { copied: readonly string[] }).copied,
    );
    expect(text).toContain(`\n\nSource: ${TITLE}\n${server.origin}/story\n`);
    expect(html).toMatch(/^<article lang="en" dir="ltr">.*Source: <a href="[^"]+\/story">.*<\/article>$/s);
    await tab.waitFor(
      'the message',
      () =>
        document.querySelector('.save-story [role=status]')?.textContent ===
        'Copied, with a link to the page.',
    );
  });

  it('raises no error', () => expect(browser.errors()).toEqual([]));
});
