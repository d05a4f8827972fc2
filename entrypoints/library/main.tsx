import '../../components/styles/library.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { Library } from '../../components/Library.tsx';
import { Strings } from '../../components/strings.ts';
import { firstWords } from '../../utils/document/first-words.ts';
import { translate as t } from '../../utils/i18n.ts';
import type { Place } from '../../utils/library/place.ts';
import { loadPlace } from '../../utils/library/place-store.ts';
import { queueOf } from '../../utils/library/queue.ts';
import { loadRemoved } from '../../utils/library/removed-note.ts';
import { searchStories } from '../../utils/library/search.ts';
import { weightOf, type Story } from '../../utils/library/story.ts';
import { followLibrary, loadLibrary, loadWords } from '../../utils/library/story-store.ts';
import { applyTheme } from '../../utils/settings/apply-theme.ts';
import { openSettings } from '../../utils/settings/settings-store.ts';
import { createActions } from './actions.ts';
import { createFacts } from './facts.ts';

/** UTF-16 code units of a sentence by which a person knows it again. */
const WORDS_LENGTH = 40;

const status = signal<'loading' | 'ready' | 'refused'>('loading');
const all = signal<readonly Story[]>([]);
const damaged = signal<readonly string[]>([]);
const words = signal<ReadonlyMap<string, string>>(new Map());
const query = signal('');
const removed = signal('');
const sites = signal<readonly string[]>([]);
const place = signal<Place | undefined>(undefined);

const stories = computed(() => all.value.toSorted((a, b) => b.usedAt - a.usedAt));
const size = computed(() => {
  const bytes = all.value.reduce((sum, story) => sum + weightOf(story), 0);
  return t('librarySize', String(all.value.length), String(Math.ceil(bytes / 1e6)));
});
/** What was being read last, as long as it is not over. */
const begun = computed(() =>
  stories.value.find(({ share, heard, pageId }) => share > 0 && !heard && pageId !== ''),
);
const percent = new Intl.NumberFormat(t('interfaceLanguage'), { style: 'percent' });
const goOn = computed(() => {
  const { value: story } = begun;
  const { value: at } = place;
  if (!story || at?.address !== story.address) return undefined;
  const quote = firstWords(at.locator.quote, WORDS_LENGTH);
  return {
    href: `/reader.html?id=${encodeURIComponent(story.pageId)}&from=queue&at=place`,
    text: t('goOn', story.title, quote, percent.format(story.share)),
  };
});

/** Where a title leads: to the story, or to the page of a link that was not opened. */
const hrefOf = ({ pageId, url }: Story, fromQueue: boolean): string =>
  pageId === ''
    ? url
    : `/reader.html?id=${encodeURIComponent(pageId)}&from=${fromQueue ? 'queue' : 'library'}`;

async function look(): Promise<void> {
  try {
    const library = await loadLibrary();
    all.value = library.stories;
    damaged.value = library.damaged;
    status.value = 'ready';
    const { value: story } = begun;
    place.value = story && (await loadPlace(story.address));
    const note = await loadRemoved();
    removed.value = [
      note.count > 0 ? t('libraryRemoved', String(note.count), note.titles.join(' · ')) : '',
      note.pictures > 0 ? t('libraryRemovedPictures', String(note.pictures)) : '',
    ]
      .filter((told) => told !== '')
      .join(' ');
  } catch {
    status.value = 'refused';
  }
}

/** Words are wanted only by those who search. */
let hasWords = false;
async function search(text: string): Promise<void> {
  query.value = text;
  if (hasWords) return;
  hasWords = true;
  try {
    words.value = await loadWords();
  } catch {
    // Titles and sites are searched all the same.
  }
}

let gathering = false;
/** One after the other while nothing else is to do: stories that nobody has opened yet, and those of a file. */
async function gather(): Promise<void> {
  if (gathering) return;
  gathering = true;
  try {
    const tried = new Set<string>();
    const isLeft = ({ indexed, pageId, address }: Story): boolean =>
      !indexed && pageId !== '' && !tried.has(address);
    for (let next = all.peek().find(isLeft); next; next = all.peek().find(isLeft)) {
      tried.add(next.address);
      await new Promise((resolve) => requestIdleCallback(resolve));
      const { gatherWords } = await import('./gather-words.ts');
      await gatherWords(next);
      if (hasWords) words.value = await loadWords();
    }
  } catch {
    // What has no words yet is found by its title and site.
  } finally {
    gathering = false;
  }
}

const refresh = followLibrary(async () => {
  await look();
  void gather();
});

async function open(): Promise<void> {
  const settings = openSettings();
  await refresh();
  applyTheme((await settings).settings);
  document.title = t('libraryTitle');
  document.documentElement.lang = t('interfaceLanguage');
  const { notice, showSites, ...actions } = createActions(t, { sites, damaged, refresh });
  render(
    <Strings.Provider value={t}>
      <Library
        status={status}
        stories={stories}
        found={computed(() => searchStories(stories.value, words.value, query.value))}
        queue={computed(() => queueOf(all.value))}
        query={query}
        goOn={goOn}
        size={size}
        damaged={computed(() => damaged.value.length)}
        removed={removed}
        sites={sites}
        notice={notice}
        factsOf={createFacts(t)}
        hrefOf={hrefOf}
        actions={{ ...actions, search: (text) => void search(text) }}
      />
    </Strings.Provider>,
    document.querySelector('#app') ?? document.body,
  );
  await showSites();
}

void open();
