/** What tests ask of an open reader page. */
import type { Tab, TestBrowser } from './test-browser.ts';
import { waitFor } from '../support/wait.ts';

export type SpeechStatus = 'idle' | 'preparing' | 'speaking' | 'paused' | 'finished' | 'failed';

/** Presses the toolbar button and waits until the reader shows in the same tab. */
export async function openReader(browser: TestBrowser, tab: Tab): Promise<void> {
  await browser.pressToolbarButton(tab);
  await waitForReader(tab);
}

/** Waits until the tab shows a reader page that has made up its mind: a story or a problem. */
export async function waitForReader(tab: Tab): Promise<void> {
  await tab.waitFor(
    'the reader',
    () =>
      location.pathname === '/reader.html' &&
      document.querySelector('h1') !== null &&
      document.querySelector('progress') === null,
  );
}

export const statusOf = (tab: Tab): Promise<SpeechStatus> =>
  tab.evaluate(() => document.documentElement.dataset['speech'] as SpeechStatus);

export async function waitForStatus(tab: Tab, status: SpeechStatus, timeout = 20_000): Promise<void> {
  await waitFor(`speech that is ${status}`, async () => (await statusOf(tab)) === status, { timeout });
}

/** The marked text: of the sentence, of the word. */
export const marked = (tab: Tab, name: 'paragraph' | 'sentence' | 'word'): Promise<string> =>
  tab.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String).join(''), name);

/** Selector of a button by its exact accessible name. */
export const button = (name: string): string => `button[title="${name}"]`;

export async function isInReader(tab: Tab): Promise<boolean> {
  return new URL(await tab.url()).pathname === '/reader.html';
}
