// browser
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { translate } from '../i18n.ts';
import type { MessageKey } from '../messages.ts';
import { listenLater, listenLaterToLink } from './listen-later.ts';
import { pressed } from './open-reader.ts';

type Contexts = NonNullable<Browser.contextMenus.CreateProperties['contexts']>;

interface Entry {
  readonly title: MessageKey;
  readonly contexts: Contexts;
  readonly run: (tab: Browser.tabs.Tab, link: string) => unknown;
}

/** Entries of the context menus of pages, links, selections and the toolbar button. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  'read-aloud': {
    title: 'menuReadAloud',
    contexts: ['page', 'image', 'video', 'audio'],
    run: (tab) => pressed(tab, { readAloud: true }),
  },
  'read-selection': {
    title: 'menuReadSelection',
    contexts: ['selection'],
    run: (tab) => pressed(tab, { readAloud: true, selection: 'only' }),
  },
  'read-from-selection': {
    title: 'menuReadFromSelection',
    contexts: ['selection'],
    run: (tab) => pressed(tab, { readAloud: true, selection: 'from-there' }),
  },
  'listen-later': { title: 'listenLater', contexts: ['page'], run: listenLater },
  'listen-later-link': { title: 'listenLaterLink', contexts: ['link'], run: listenLaterToLink },
  'listen-later-button': { title: 'listenLater', contexts: ['action'], run: listenLater },
  library: {
    title: 'library',
    contexts: ['action'],
    run: () => browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
  },
};

const WEB = ['http://*/*', 'https://*/*', 'file:///*'];

/** Makes them; those that are there already stay. */
export function createMenus(): void {
  for (const [id, { title, contexts }] of Object.entries(ENTRIES)) {
    browser.contextMenus.create(
      {
        id,
        title: translate(title),
        contexts,
        ...(!contexts.includes('action') && { documentUrlPatterns: WEB }),
        ...(contexts.includes('link') && { targetUrlPatterns: WEB }),
      },
      // Already there: nothing to do, but an error that nobody reads is logged.
      () => void browser.runtime.lastError,
    );
  }
}

/** Does what was chosen. */
export function runMenu(
  { menuItemId, linkUrl = '' }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): void {
  const id = String(menuItemId);
  if (tab && Object.hasOwn(ENTRIES, id)) ENTRIES[id]?.run(tab, linkUrl);
}
