import '../../components/styles/reader.css';
import { render } from 'preact';
import { Problem } from '../../components/Problem.tsx';
import { Strings } from '../../components/strings.ts';
import type { ExtractionFailure } from '../../utils/article/article.ts';
import type { CaptureFailureKind } from '../../utils/capture/captured-page.ts';
import { translate as t } from '../../utils/i18n.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import { loadPage } from '../../utils/library/page-store.ts';
import { returnToPage, returnWhenPressed } from '../../utils/library/return-to-page.ts';
import type { MessageKey } from '../../utils/messages.ts';
import { applyTheme } from '../../utils/settings/apply-theme.ts';
import { openSettings } from '../../utils/settings/settings-store.ts';
import { loadPace } from '../../utils/settings/stored-pace.ts';
import { directionOf } from '../../utils/text-direction.ts';
import { arrive, isFromQueue } from './arrival.ts';
import { choiceOf, STORY } from './choice.ts';
import { articleLabels } from './labels.ts';
import { showOpening } from './opening.tsx';
import { watchRoom } from './room.ts';

const FAILURES: Readonly<Record<CaptureFailureKind | ExtractionFailure, MessageKey>> = {
  'browser-page': 'failureBrowserPage',
  store: 'failureStore',
  pdf: 'failurePdf',
  'data-view': 'failureDataView',
  'error-page': 'failureErrorPage',
  'local-file': 'failureLocalFile',
  'too-large': 'failureTooLarge',
  'no-article': 'failureNoArticle',
  empty: 'failureEmpty',
  unreachable: 'failureUnreachable',
};

/** What a story needs, but no failure: it loads while the page is read from the database. */
const stages = Promise.all([
  import('../../utils/article/open-article.ts'),
  import('./voice-library.ts'),
  import('./show-story.tsx'),
]);
// Handled where it is awaited; a failure before that is not unhandled.
stages.then(
  ([{ prepareDetection }]) => prepareDetection(),
  () => {},
);

const keptPictures = () =>
  Promise.all([
    import('../../utils/library/picture-store.ts'),
    import('../../utils/library/place.ts'),
    import('./show-kept.ts'),
  ]);
const aroundStory = () => import('./around-story.tsx');

const app = document.querySelector('#app') ?? document.body;
document.documentElement.lang = t('interfaceLanguage');
document.documentElement.dir = directionOf(t('interfaceLanguage'));

function showProblem(key: MessageKey, opened: OpenedPage | undefined): void {
  document.documentElement.dataset['speech'] = 'idle';
  document.title = `${t('cannotOpen')} · ${t('readerTitlePlain')}`;
  render(
    <Strings.Provider value={t}>
      <Problem text={t(key)} pageTitle={opened?.page.title ?? ''} onBack={() => void returnToPage(opened)} />
    </Strings.Provider>,
    app,
  );
  if (opened && isFromQueue(location.search)) void leaveUnreadable(opened);
}

/** The queue goes on behind a story that cannot be read. */
async function leaveUnreadable({ page }: OpenedPage): Promise<void> {
  const [playOn, { placeAddress }] = await Promise.all([
    import('./play-on.ts'),
    import('../../utils/library/place.ts'),
  ]);
  await playOn.leaveUnreadable(placeAddress(page.url));
}

let opened: OpenedPage | undefined;

/** @param end aborts when the story could not be shown after all. */
async function openStory(end: AbortSignal): Promise<void> {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const settings = openSettings();
  const pace = loadPace();
  opened = await arrive(await loadPage(id), location.search);
  const store = await settings;
  applyTheme(store.settings);
  void returnWhenPressed(opened);
  if (!opened) {
    showProblem('failureLost', opened);
  } else if ('failure' in opened.page) {
    showProblem(FAILURES[opened.page.failure], opened);
  } else {
    const back = (): void => void returnToPage(opened);
    const pause = showOpening(app, t, opened.page, back);
    await pause(0);
    const [
      { openArticleInSteps, relabel, withLanguage },
      { createVoiceLibrary, languagesOf },
      { showStory },
    ] = await stages;
    const kept = keptPictures();
    // While the story is taken out of its page; most pages tell their language.
    const voices = createVoiceLibrary(navigator.languages);
    void voices.load([opened.page.lang]);
    const labels = articleLabels(t);
    const { page } = opened;
    const choice = choiceOf(location.search);
    const isPlain = choice.part === STORY || (choice.part === '' && !page.selection);
    const found = isPlain ? await openArticleInSteps(page, labels, pause, choice.keep) : undefined;
    const other = found?.ok ? undefined : await import('./other-part.tsx');
    const opening = found?.ok
      ? { article: found.value, isSelection: false }
      : other?.openOther(page, labels, choice);
    if (!opening) {
      if (!other?.showParts(app, page, labels, choice.part !== '', back))
        showProblem(FAILURES[found?.ok === false ? found.error : 'no-article'], opened);
      return;
    }
    if (isPlain && found?.ok && opened.further) {
      const { joinFurther } = await import('./further-pages.ts');
      joinFurther(opening.article, opened.further, labels);
    }
    const article = await withLanguage(opening.article);
    relabel(article.content, labels, article.lang);
    await voices.loadInTime(languagesOf(article));
    const [{ loadPictures }, { placeAddress }, { showKept }] = await kept;
    // Private pages are not in the library, whatever else is kept of their address.
    if (!opened.isPrivate) showKept(article.content, await loadPictures(placeAddress(page.url)));
    const isWhole = !opening.isSelection && (choice.part === '' || choice.part === STORY);
    // What stands before a story must be there when the story is shown; what stands behind it comes later.
    const around = opening.isSelection ? await aroundStory() : undefined;
    const shown = showStory(app, article, opened, store, voices, await pace, isWhole, end);
    const { showAroundStory } = around ?? (await aroundStory());
    showAroundStory(
      app,
      article,
      page,
      opening.isSelection,
      shown,
      isPlain && found?.ok ? opened : undefined,
    );
  }
}

// Problems are told in the same arrangement, so this does not end with the story.
watchRoom(new AbortController().signal);
const end = new AbortController();
openStory(end.signal).catch((error: unknown) => {
  console.error(error);
  // Whatever already speaks falls silent.
  end.abort();
  showProblem('failureUnexpected', opened);
});
