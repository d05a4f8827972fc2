import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { FurtherPagesProps } from '../../components/FurtherPages.tsx';
import type { Article, ArticleLabels } from '../../utils/article/article.ts';
import { joinPage } from '../../utils/article/join-pages.ts';
import { findNextPage, type NextPage } from '../../utils/article/next-page.ts';
import { openArticle } from '../../utils/article/open-article.ts';
import type { CapturedPage } from '../../utils/capture/captured-page.ts';
import { fetchPage, type FetchFailure } from '../../utils/capture/fetch-page.ts';
import { translate as t } from '../../utils/i18n.ts';
import { MOST_PAGES, type OpenedPage } from '../../utils/library/opened-page.ts';
import { savePage } from '../../utils/library/page-store.ts';
import type { MessageKey } from '../../utils/messages.ts';
import { rememberInHistory } from './history-place.ts';
import { articleLabels } from './labels.ts';
import type { OpenStory } from './show-story.tsx';

const FAILURES: Readonly<Record<FetchFailure, MessageKey>> = {
  offline: 'furtherOffline',
  'not-there': 'furtherNotThere',
  elsewhere: 'furtherNotThere',
  'not-a-page': 'furtherNotThere',
};

/** Puts further pages behind a story. One without a story adds nothing. */
export function joinFurther(article: Article, further: readonly CapturedPage[], labels: ArticleLabels): void {
  for (const [at, page] of further.entries()) {
    const part = openArticle(page, labels);
    if (part.ok) joinPage(article.content, part.value.content, article.title, at + 2);
  }
}

/** Where the story goes on behind all pages that are there. Never to one of them again. */
function nextOf(first: CapturedPage, further: readonly CapturedPage[]): NextPage | undefined {
  const last = further.at(-1) ?? first;
  const document = new DOMParser().parseFromString(last.html, 'text/html');
  const next = findNextPage(document, last.url);
  return next && [first, ...further].some(({ url }) => url === next.url) ? undefined : next;
}

/** What there is to show of the further pages of a story; undefined for a page that could not be captured. */
export function furtherPages(opened: OpenedPage, story: OpenStory): FurtherPagesProps | undefined {
  const { page: first, further = [], unkept } = opened;
  if ('failure' in first || !/^https?:/.test(first.url)) return undefined;
  const found = nextOf(first, further);
  const isFull = further.length + 1 >= MOST_PAGES;
  const next = isFull ? undefined : found;
  const { protocol, hostname } = new URL(first.url);
  // A port has no place in a pattern: it stands for every one of that host.
  const permission = { origins: [`${protocol}//${hostname}/*`] };
  const allowed = signal<boolean | undefined>(undefined);
  const told = signal(
    [
      isFull && found ? t('furtherFull', String(MOST_PAGES)) : '',
      unkept && further.length > 0 ? t('furtherNotKept') : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  const look = async (): Promise<void> =>
    void (allowed.value = await browser.permissions.contains(permission));
  void look();

  const readOn = async (url: string, isAllowed: Promise<boolean>): Promise<void> => {
    if (!(await isAllowed)) {
      told.value = t('furtherRefused');
      return;
    }
    await look();
    told.value = t('furtherLoading');
    const fetched = await fetchPage(url);
    if (!fetched.ok) {
      told.value = t(FAILURES[fetched.error]);
      return;
    }
    const page = fetched.value;
    const isKnown = [first, ...further].some(({ url: known }) => known === page.url);
    if (isKnown || !openArticle(page, articleLabels(t)).ok) {
      told.value = t(isKnown ? 'furtherNotThere' : 'furtherNoStory');
      return;
    }
    try {
      await savePage({ ...opened, further: [...further, page] });
    } catch (error) {
      console.warn(error);
      told.value = t('furtherNoRoom');
      return;
    }
    // The voice stops, and Play goes on at the same sentence of the story that has grown behind it.
    rememberInHistory(story.leave());
    location.reload();
  };
  const takeBack = async (): Promise<void> => {
    await browser.permissions.remove(permission);
    await look();
    told.value = t('furtherTakenBack', hostname);
  };
  return {
    next,
    site: hostname,
    allowed,
    told,
    onReadOn: () => {
      if (!next) return;
      // Asked in the press itself, before anything else is waited for: later the browser refuses.
      readOn(next.url, browser.permissions.request(permission)).catch((error: unknown) => {
        console.warn(error);
        told.value = t('furtherOffline');
      });
    },
    onTakeBack: () => {
      takeBack().catch(console.warn);
    },
  };
}
