/** Pictures that are kept with a story when the person asks: there without the internet, and in files. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../support/epub-rules.ts';
import { grantedBuild } from '../support/granted-build.ts';
import type { WebServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';
import { openReader, waitForReader } from './reader-page.ts';
import { SENTENCES, storyPage } from './story-pages.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { BUILDS, chromiumTest, firefoxTest } from './test-browser.ts';

const PNG = await readFile(new URL('../story/images/bench.png', import.meta.url));
const pictureOf = (src: string, alt: string): string =>
  `<figure><img src="${src}" alt="${alt}" width="400" height="240"></figure>`;

const chromiumWithHost = (): Promise<TestBrowser> =>
  chromiumTest({ extensions: [grantedBuild(BUILDS.chromium)] });

let server: WebServer | undefined;
let browser: TestBrowser | undefined;

async function start(launch: () => Promise<TestBrowser>): Promise<{ tab: Tab; library: string }> {
  const picture = { body: PNG, type: 'image/png', headers: { 'cache-control': 'no-store' } };
  server = await startServer({
    routes: {
      '/story': storyPage({
        inside: [
          pictureOf('/open.png', 'A bell in its tower'),
          pictureOf('/closed.png', 'A rope on the quay'),
          pictureOf('/gone.png', 'A boat that has left'),
        ].join(`<p>${SENTENCES[1]}</p>`),
      }),
      '/open.png': { ...picture, headers: { ...picture.headers, 'access-control-allow-origin': '*' } },
      '/closed.png': picture,
      '/gone.png': { body: 'no', status: 404, headers: { 'cache-control': 'no-store' } },
    },
  });
  browser = await launch();
  const tab = await browser.open(`${server.origin}/story`);
  await openReader(browser, tab);
  await tab.press('Escape');
  await tab.waitFor('the button', () => document.querySelector('.keep-pictures button') !== null);
  return { tab, library: (await tab.url()).replace(/reader.*/, 'library.html') };
}

const words = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('.keep-pictures')?.textContent ?? '');
const says = (tab: Tab, text: string): Promise<unknown> =>
  tab.waitFor(
    `"${text}"`,
    (wanted) => document.querySelector('.keep-pictures')?.textContent?.includes(wanted) === true,
    text,
  );
/** Scheme and width of each picture of the story that was drawn, and what is told of the others. */
const shown = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main article figure')].map((figure) => {
      const image = figure.querySelector('img');
      if (image?.dataset['failed'] !== undefined) return figure.innerText.replaceAll(/\s+/g, ' ').trim();
      return `${image?.currentSrc.split(':')[0]} ${image?.naturalWidth}`;
    }),
  );

afterEach(async () => {
  await browser?.close();
  await server?.close();
  [browser, server] = [undefined, undefined];
});

describe.each([
  ['chromium', chromiumWithHost],
  // Asked for and given, without a window.
  ['firefox', () => firefoxTest({ prefs: { 'extensions.webextOptionalPermissionPrompts': false } })],
] as const)('%s', (name, launch) => {
  let tab: Tab;
  let library: string;
  beforeEach(async () => ({ tab, library } = await start(launch)), 60_000);

  it('keeps what the story shows, shows it when the site is gone, puts it into files, and lets it go', async () => {
    const before = server?.requests.length ?? 0;
    expect(await words(tab)).toContain('Pictures: 3.');
    await tab.click('.keep-pictures button');
    if (name === 'firefox') {
      // What is given to everybody is kept without a question.
      await says(tab, 'Kept: 1 of 3 pictures.');
      await says(tab, 'only if you let Lectern read them: 127.0.0.1.');
      await tab.click('.keep-pictures button');
    }
    await says(tab, 'Kept: 2 of 3 pictures. Could not be had: 1.');
    const asked = server?.requests.slice(before) ?? [];
    expect(new Set(asked.map(({ url }) => url))).toEqual(new Set(['/open.png', '/closed.png', '/gone.png']));
    // The sites do not learn who asks, nor where it is shown.
    expect(asked.filter(({ headers }) => headers.cookie ?? headers.referer)).toEqual([]);

    await server?.close();
    server = undefined;
    await tab.goTo(library);
    await tab.waitFor('the story', () =>
      document.querySelector('.stories .row-facts')?.textContent?.includes('pictures kept'),
    );
    await tab.click('.stories h3 a');
    await waitForReader(tab);
    await tab.waitFor(
      'the pictures',
      () =>
        document.querySelectorAll('main article img[data-failed]').length === 1 &&
        [...document.querySelectorAll<HTMLImageElement>('main article img:not([data-failed])')].every(
          (image) => image.naturalWidth > 0,
        ),
    );
    expect(await shown(tab)).toEqual([
      'blob 1200',
      'blob 1200',
      expect.stringContaining('Image: A boat that has left') as string,
    ]);

    await tab.waitFor('the buttons', () => document.querySelector('.save-story summary') !== null);
    const files = await tab.evaluate(async () => {
      const saved: number[][] = [];
      const make = URL.createObjectURL.bind(URL);
      const blobs: Blob[] = [];
      URL.createObjectURL = (blob) => {
        blobs.push(blob as Blob);
        return make(blob);
      };
      HTMLAnchorElement.prototype.click = () => {};
      document.querySelector<HTMLElement>('.save-story summary')?.click();
      for (const [at, label] of ['E-book (EPUB)', 'Web page (HTML)', 'Markdown'].entries()) {
        const buttons = [...document.querySelectorAll<HTMLElement>('.save-story button')];
        buttons.find((each) => each.textContent === label)?.click();
        while (blobs.length <= at) await new Promise((resolve) => setTimeout(resolve, 50));
        const told = document.querySelector('.save-story [role=status]');
        while (!told?.textContent?.startsWith('Saved'))
          await new Promise((resolve) => setTimeout(resolve, 50));
        saved.push([...new Uint8Array((await blobs[at]?.arrayBuffer()) ?? [])]);
      }
      return saved;
    });
    const [epub, html, markdown] = files.map((bytes) => Uint8Array.from(bytes));
    const entries = unzip(epub ?? new Uint8Array()).filter(({ path }) => path.endsWith('.png'));
    expect(entries.map(({ bytes }) => bytes.length)).toEqual([PNG.length, PNG.length]);
    const page = new TextDecoder().decode(html);
    expect(page.match(/src="data:image\/png;base64,/g)).toHaveLength(2);
    expect(page).toMatch(/src="http:[^"]+\/gone\.png"/);
    expect(page).not.toMatch(/blob:|data-kept/);
    expect(new TextDecoder().decode(markdown)).toMatch(/!\[A bell in its tower\]\(http:[^)]+\/open\.png\)/);

    await tab.click('.keep-pictures button:last-child');
    await says(tab, 'The kept pictures were removed.');
    await tab.goTo(library);
    await tab.waitFor('the story', () => document.querySelector('.stories .row-facts') !== null);
    expect(await tab.evaluate(() => document.body.textContent)).not.toContain('pictures kept');
    expect(browser?.errors()).toEqual([]);
  }, 120_000);

  it('says so when there is no connection, and asks for nothing', async () => {
    await server?.close();
    server = undefined;
    await tab.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false }));
    await tab.click('.keep-pictures button');
    await says(tab, 'Kept: 0 of 3 pictures. Could not be had: 3.');
    expect(await words(tab)).not.toContain('let Lectern read');
  }, 60_000);

  it('says so when there is no room, and leaves the story as it is', async () => {
    await tab.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await tab.click('.keep-pictures button');
    await says(tab, 'The pictures could not be kept: the browser has no room');
    expect(await words(tab)).toContain('Pictures: 3.');
  }, 60_000);
});

describe('Chromium without a permission', () => {
  it('keeps what is given to everybody, and says which site must be allowed for the rest', async () => {
    const { tab } = await start(chromiumTest);
    await tab.click('.keep-pictures button');
    await says(tab, 'Kept: 1 of 3 pictures.');
    await says(tab, 'only if you let Lectern read them: 127.0.0.1.');
    expect(await tab.evaluate(() => document.querySelector('.keep-pictures button')?.textContent)).toBe(
      'Allow and keep them',
    );
  }, 60_000);
});
