/** The library with many stories against the library with few: until its list is in view, and until search answers. */
import type { Page } from 'playwright';
import type { Chromium } from '../support/chromium.ts';
import { type Comparison, compare, rotated } from './statistics.ts';

const FEW = 20;
const MANY = 2000;
/** Words of a story's index, as many as are kept of a long one. */
const WORDS = 1000;

export async function compareLibrary(
  browser: Chromium,
  rounds: number,
  progress: (text: string) => void,
): Promise<readonly Comparison[]> {
  const address = `chrome-extension://${browser.extensionId}/library.html`;
  const times = { [FEW]: { open: [], search: [] }, [MANY]: { open: [], search: [] } } as Record<
    number,
    { open: number[]; search: number[] }
  >;
  for (let round = 0; round <= rounds; round++) {
    for (const count of rotated([FEW, MANY], round)) {
      progress(`library of ${count} stories, round ${round} of ${rounds}`);
      const page = await browser.open(address);
      await page.evaluate(fill, [count, WORDS] as const);
      const open = await opened(page);
      const search = await searched(page);
      await page.close();
      // The first round finds the browser cold.
      if (round === 0) continue;
      times[count]?.open.push(open);
      times[count]?.search.push(search);
    }
  }
  const timed = (count: number, what: 'open' | 'search', name: string) => ({
    name,
    times: times[count]?.[what] ?? [],
  });
  return [
    compare(timed(MANY, 'open', `library of ${MANY}: list in view`), timed(FEW, 'open', `of ${FEW}`)),
    compare(timed(MANY, 'search', `library of ${MANY}: a letter typed`), timed(FEW, 'search', `of ${FEW}`)),
  ];
}

/** Puts so many stories into the database in place of those that are there. Runs in the page. */
async function fill([count, words]: readonly [number, number]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('lectern');
    request.addEventListener('success', () => resolve(request.result));
  });
  const change = database.transaction(['stories', 'words'], 'readwrite');
  const [stories, texts] = [change.objectStore('stories'), change.objectStore('words')];
  stories.clear();
  texts.clear();
  for (let index = 0; index < count; index++) {
    const url = `https://story${index % 40}.test/about/rope-${index}`;
    const numbers = { savedAt: 1e12 + index, usedAt: 1e12 + index, bytes: 1e5, minutesLeft: 4, queue: 0 };
    const flags = { heard: false, pinned: index % 9 === 0, indexed: true };
    const texted = {
      address: url,
      url,
      pageId: `p${index}`,
      title: `Rope ${index} on the quay`,
      site: 'The Post',
    };
    stories.put({ ...texted, lang: 'en', share: (index % 10) / 10, ...numbers, ...flags });
    const list = Array.from({ length: words }, (_, word) =>
      ((word * 7919 + index * 104_729) % 99_991).toString(36),
    );
    texts.put({ address: url, words: list.join(' ') });
  }
  await new Promise((resolve) => change.addEventListener('complete', resolve));
  database.close();
}

/** ms from the start of the navigation to the frame behind the one with the rows. */
async function opened(page: Page): Promise<number> {
  await page.reload();
  return page.evaluate(async () => {
    while (document.querySelectorAll('.stories li').length === 0)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now();
  });
}

/** ms from a letter that is typed, once words are there, to the frame that shows what was found. */
function searched(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('#library-search');
    if (!field) throw new Error('There is no search');
    const type = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('q');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const start = performance.now();
    type('qu');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  });
}
