import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Story } from '../utils/library/story.ts';
import { LibraryFile } from './LibraryFile.tsx';
import type { StoryActions } from './StoryRow.tsx';
import { StoryRow } from './StoryRow.tsx';
import { useStrings } from './strings.ts';

export interface LibraryProps {
  /** Refused: the browser does not let the library be read. */
  readonly status: ReadonlySignal<'loading' | 'ready' | 'refused'>;
  /** Newest first. */
  readonly stories: ReadonlySignal<readonly Story[]>;
  /** Those of them that are searched for. */
  readonly found: ReadonlySignal<readonly Story[]>;
  readonly queue: ReadonlySignal<readonly Story[]>;
  readonly query: ReadonlySignal<string>;
  /** The story that was being read, with the first words of its place. */
  readonly goOn: ReadonlySignal<{ readonly href: string; readonly text: string } | undefined>;
  /** "120 stories, about 35 MB". */
  readonly size: ReadonlySignal<string>;
  readonly damaged: ReadonlySignal<number>;
  /** What was removed to make room, in words; '' when nothing. */
  readonly removed: ReadonlySignal<string>;
  /** Sites that the person has let Lectern read. */
  readonly sites: ReadonlySignal<readonly string[]>;
  readonly notice: ReadonlySignal<{ readonly text: string; readonly undo: boolean }>;
  readonly factsOf: (story: Story) => string;
  readonly hrefOf: (story: Story, fromQueue: boolean) => string;
  readonly actions: StoryActions & {
    readonly search: (query: string) => void;
    readonly undo: () => void;
    readonly eraseAll: () => void;
    readonly removeDamaged: () => void;
    readonly forgetRemoved: () => void;
    readonly withdraw: (site: string) => void;
    readonly exportFile: () => void;
    readonly importFile: (file: File) => void;
  };
}

/** Rows that are shown at once: nobody tabs through two thousand, and search finds the others. */
const PAGE = 50;

export function Library(props: LibraryProps) {
  const { status, stories, found, queue, query, notice, goOn, removed, damaged, sites, actions } = props;
  const t = useStrings();
  const shown = useSignal(PAGE);
  const asking = useSignal(false);
  const main = useRef<HTMLElement>(null);
  /** What is moved takes its button away from under the focus. */
  const focusNext = useRef('');
  useLayoutEffect(() => {
    if (focusNext.current === '') return;
    const target = main.current?.querySelector<HTMLElement>(focusNext.current);
    if (!target) return;
    target.focus();
    focusNext.current = '';
  });
  const row = (list: readonly Story[], inQueue: boolean) => (story: Story, index: number) => (
    <StoryRow
      key={story.address}
      story={story}
      facts={props.factsOf(story)}
      href={props.hrefOf(story, inQueue)}
      inQueue={inQueue}
      isFirst={index === 0}
      isLast={index === list.length - 1}
      actions={{
        ...actions,
        move: (moved, direction) => {
          const does = direction < 0 ? 'up' : 'down';
          focusNext.current = `.queue [data-address="${CSS.escape(moved.address)}"] [data-does="${does}"]`;
          actions.move(moved, direction);
        },
        unqueue: (gone) => {
          if (inQueue) focusNext.current = '#queue-heading';
          actions.unqueue(gone);
        },
        remove: (gone) => {
          focusNext.current = '.undo';
          actions.remove(gone);
        },
      }}
    />
  );
  const first = queue.value.find(({ pageId }) => pageId !== '');
  const rest = found.value.length - shown.value;
  return (
    <main class="library" ref={main}>
      <h1>{t('library')}</h1>
      <p class="library-size">{props.size.value}</p>
      <div class="library-notice">
        <p role="status">{notice.value.text}</p>
        {notice.value.undo && (
          <button type="button" class="plain undo" onClick={actions.undo}>
            {t('undoRemove')}
          </button>
        )}
      </div>
      {status.value === 'refused' && <p class="library-problem">{t('libraryUnreadable')}</p>}
      {damaged.value > 0 && (
        <p class="library-problem">
          {t('libraryDamaged', String(damaged.value))}{' '}
          <button type="button" class="plain" onClick={actions.removeDamaged}>
            {t('removeDamaged')}
          </button>
        </p>
      )}
      {removed.value !== '' && (
        <p class="library-problem">
          {removed.value}{' '}
          <button type="button" class="plain" onClick={actions.forgetRemoved}>
            {t('understood')}
          </button>
        </p>
      )}
      {goOn.value && (
        <p class="go-on">
          <a class="plain" href={goOn.value.href}>
            {goOn.value.text}
          </a>
        </p>
      )}
      <section aria-labelledby="queue-heading">
        <h2 id="queue-heading" tabIndex={-1}>
          {t('queue', String(queue.value.length))}
        </h2>
        {queue.value.length === 0 ? (
          <p>{t('queueEmpty')}</p>
        ) : (
          <>
            {first && (
              <p>
                <a class="plain" href={props.hrefOf(first, true)}>
                  {t('readQueue')}
                </a>
              </p>
            )}
            <ol class="queue">{queue.value.map(row(queue.value, true))}</ol>
          </>
        )}
      </section>
      <section aria-labelledby="stories-heading">
        <h2 id="stories-heading">{t('stories', String(stories.value.length))}</h2>
        <div class="control search" role="search">
          <label for="library-search">{t('searchLibrary')}</label>
          <input
            id="library-search"
            type="text"
            inputMode="search"
            autoComplete="off"
            value={query.value}
            onInput={({ currentTarget }) => {
              shown.value = PAGE;
              actions.search(currentTarget.value);
            }}
          />
        </div>
        {query.value !== '' && <p role="status">{t('searchFound', String(found.value.length))}</p>}
        {status.value === 'ready' && stories.value.length === 0 && <p>{t('libraryEmpty')}</p>}
        <ul class="stories">{found.value.slice(0, shown.value).map(row(found.value, false))}</ul>
        {rest > 0 && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              focusNext.current = `.stories li:nth-child(${shown.value + 1}) a`;
              shown.value += PAGE;
            }}
          >
            {t('showMore', String(Math.min(rest, PAGE)), String(rest))}
          </button>
        )}
      </section>
      {sites.value.length > 0 && (
        <section aria-labelledby="sites-heading">
          <h2 id="sites-heading">{t('grantedSites')}</h2>
          <ul>
            {sites.value.map((site) => (
              <li key={site}>
                {site}{' '}
                <button
                  type="button"
                  class="plain"
                  aria-label={`${t('withdraw')}: ${site}`}
                  onClick={() => actions.withdraw(site)}
                >
                  {t('withdraw')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LibraryFile
        canExport={stories.value.length > 0}
        onExport={actions.exportFile}
        onImport={actions.importFile}
      />
      <section aria-labelledby="erase-heading">
        <h2 id="erase-heading">{t('eraseHeading')}</h2>
        {asking.value ? (
          <>
            <p>{t('eraseQuestion', String(stories.value.length))}</p>
            <div class="form-buttons">
              <button type="button" class="plain keep-all" onClick={() => void (asking.value = false)}>
                {t('eraseNot')}
              </button>
              <button
                type="button"
                class="plain"
                onClick={() => {
                  asking.value = false;
                  focusNext.current = '#queue-heading';
                  actions.eraseAll();
                }}
              >
                {t('eraseAll')}
              </button>
            </div>
          </>
        ) : (
          <button
            type="button"
            class="plain"
            onClick={() => {
              focusNext.current = '.keep-all';
              asking.value = true;
            }}
          >
            {t('eraseAsk')}
          </button>
        )}
      </section>
    </main>
  );
}
