/** From the press on the toolbar button to readable text, against what the page itself can do. */
import type { Page } from 'playwright';
import type { Chromium } from '../support/chromium.ts';
import { waitFor } from '../support/wait.ts';
import type { LecternBench } from './page.ts';
import { type Comparison, compare, rotated } from './statistics.ts';

export interface BenchPage {
  readonly name: string;
  readonly url: string;
  /** The same page with headers that give its clock a resolution of 5 µs instead of 100 (cross-origin isolation). */
  readonly isolatedUrl: string;
  readonly title: string;
  /** Characters that its story has at least. */
  readonly leastLength: number;
}

/** What capture may cost beyond the browser's own serialising, on a page of 1 MB. The page stands still meanwhile. ms. */
const MOST_BEYOND = 50;

interface ReaderWindow {
  readonly lecternReadable?: { readonly at: number; readonly title: string };
}

/** Notes in a reader page when heading and first paragraph are there and the next frame begins. */
function watchReader(): void {
  if (location.pathname !== '/reader.html') return;
  const observer = new MutationObserver(() => {
    const title = document.querySelector('main article h1')?.textContent;
    if (!title || !document.querySelector('main article .article-body p')?.textContent) return;
    observer.disconnect();
    requestAnimationFrame(() => Object.assign(globalThis, { lecternReadable: { at: Date.now(), title } }));
  });
  observer.observe(document, { childList: true, subtree: true });
}

export async function compareClicks(
  browser: Chromium,
  pages: readonly BenchPage[],
  scripts: { readonly bundle: string; readonly capture: string },
  rounds: number,
  progress: (text: string) => void,
): Promise<readonly Comparison[]> {
  await browser.context.addInitScript(watchReader);
  const comparisons: Comparison[] = [];
  for (const page of pages) {
    const times = { readable: [], spoken: [], readability: [], capture: [], outerHtml: [] } as Record<
      'readable' | 'spoken' | keyof InPage,
      number[]
    >;
    // One more round than is counted: the first one finds the browser itself cold.
    for (let round = 0; round <= rounds; round++) {
      progress(`${page.name}: press on the button, round ${round} of ${rounds}`);
      const clicked = await click(browser, page);
      const inPage = await runInPage(browser, page, scripts, round);
      if (round === 0) continue;
      for (const [name, ms] of Object.entries({ ...clicked, ...inPage }))
        times[name as keyof typeof times].push(ms);
    }
    const timed = (key: keyof typeof times, name: string) => ({ name, times: times[key] });
    const readability = timed('readability', 'Readability alone');
    comparisons.push(
      compare(timed('readable', `${page.name}: click to readable text`), readability),
      compare(timed('spoken', `${page.name}: click to first words at the voice`), readability),
      compare(timed('capture', `${page.name}: capture`), timed('outerHtml', 'outerHTML')),
      compare(
        {
          name: `${page.name}: capture beyond outerHTML`,
          times: times.capture.map((ms, index) => ms - (times.outerHtml[index] ?? Number.NaN)),
        },
        { name: 'what it may cost', times: times.capture.map(() => MOST_BEYOND) },
      ),
    );
  }
  return comparisons;
}

/** Waits until the page has been laid out and painted, as it has when a person presses the button. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 1000 })),
        );
      }),
  );
}

/** A real press in a fresh tab. Times in ms by the computer's clock, which tabs and this process share. */
async function click(
  browser: Chromium,
  { url, title }: BenchPage,
): Promise<{ readable: number; spoken: number }> {
  const page = await browser.open(url);
  await settled(page);
  await browser.voice().clear();
  const press = await preparePress(browser, page);
  const pressedAt = Date.now();
  await press();
  const readable = await waitFor('readable text', () =>
    page.evaluate(() => (globalThis as ReaderWindow).lecternReadable),
  );
  if (readable.title !== title) throw new Error(`The reader shows “${readable.title}”`);
  const [first] = await waitFor('speech', async () => {
    const spoken = await browser.voice().spoken();
    return spoken.length > 0 && spoken;
  });
  if (!first?.text.startsWith(title)) throw new Error(`The voice begins with “${first?.text}”`);
  await page.close();
  return { readable: readable.at - pressedAt, spoken: first.at - pressedAt };
}

/** All that a driver needs before it can press is done first, so that only the press itself is timed. */
async function preparePress(browser: Chromium, page: Page): Promise<() => Promise<void>> {
  await page.bringToFront();
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send('Target.getTargets', { filter: [{ type: 'tab' }] })) ?? {
    targetInfos: [],
  };
  const tab = targetInfos.find((target) => target.url === page.url());
  if (!session || !tab) throw new Error(`No tab shows ${page.url()}`);
  return async () => {
    await session.send('Extensions.triggerAction', { id: browser.extensionId, targetId: tab.targetId });
    await session.detach();
  };
}

interface InPage {
  readonly readability: number;
  readonly capture: number;
  readonly outerHtml: number;
}

async function runInPage(
  browser: Chromium,
  { isolatedUrl, leastLength }: BenchPage,
  scripts: { readonly bundle: string; readonly capture: string },
  round: number,
): Promise<InPage> {
  const page = await browser.open(isolatedUrl);
  await settled(page);
  // Not as a script element: the page must stay what it is.
  await page.evaluate(scripts.bundle);
  const order = rotated(['readability', 'capture', 'outerHtml'] as const, round);
  const times = await page.evaluate(
    ([names, source]) => {
      const { lecternBench } = globalThis as unknown as { lecternBench: LecternBench };
      return names.map((name) => lecternBench[name](source));
    },
    [order, scripts.capture] as const,
  );
  await page.close();
  const ms = (name: keyof InPage): number => {
    const found = times[order.indexOf(name)];
    if (!found || found.length < leastLength) throw new Error(`${name} did not find the story`);
    return found.ms;
  };
  return { readability: ms('readability'), capture: ms('capture'), outerHtml: ms('outerHtml') };
}
