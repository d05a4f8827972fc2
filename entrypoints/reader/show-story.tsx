import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import type { ContentsModel } from '../../components/ContentsPanel.tsx';
import { keyLabels } from '../../components/key-label.ts';
import type { ListenModel } from '../../components/ListenButton.tsx';
import { Reader } from '../../components/Reader.tsx';
import { Strings } from '../../components/strings.ts';
import { createArticleElement } from '../../utils/article/article-element.ts';
import { wordsSelected } from '../../utils/article/place-on-page.ts';
import type { Article } from '../../utils/article/article.ts';
import { buildDocument } from '../../utils/document/build-document.ts';
import { findWords } from '../../utils/document/find-words.ts';
import type { Locator } from '../../utils/document/locator.ts';
import { locate, locatorOf } from '../../utils/document/locator.ts';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import { createFollower } from '../../utils/highlight/follow.ts';
import { createMarker } from '../../utils/highlight/marker.ts';
import { translate as t } from '../../utils/i18n.ts';
import { keysOf } from '../../utils/keys.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import { returnToPage } from '../../utils/library/return-to-page.ts';
import type { SettingsStore } from '../../utils/settings/settings-store.ts';
import { keepPace } from '../../utils/settings/stored-pace.ts';
import type { Pace } from '../../utils/speech/pace.ts';
import type { Saying } from '../../utils/speech/said/saying.ts';
import { sayingFor } from '../../utils/speech/said/saying.ts';
import { phrasesFor } from '../../utils/speech/said/story-phrases.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { createSpeechController, systemClock } from '../../utils/speech/speech-controller.ts';
import { keepSoleSpeaker } from '../../utils/speech/sole-speaker.ts';
import { rateFor } from '../../utils/speech/speech-preferences.ts';
import { spokenText } from '../../utils/speech/spoken-text.ts';
import { createWebSpeechEngine } from '../../utils/speech/web-speech-engine.ts';
import { comesInTurn } from './arrival.ts';
import { freeExtent, measureBars } from './bars.ts';
import { choosePart, LIST } from './choice.ts';
import { createStop } from './focus-on-stop.ts';
import { createHelp } from './help.ts';
import { historyPlace } from './history-place.ts';
import { replaceFailedPictures } from './failed-pictures.ts';
import { followInnerLinks } from './inner-links.ts';
import { keepLine } from './keep-line.ts';
import { listenToKeys } from './key-listener.ts';
import { headerLabels } from './labels.ts';
import { narrate } from './narrate.ts';
import { createNotices } from './notices.ts';
import { createOffer } from './offer.ts';
import { holdPictures } from './picture-words.ts';
import { showOutside } from './outside.ts';
import { createPlayActions } from './play-actions.ts';
import { pointedPosition } from './pointed-position.ts';
import { createPreview } from './preview.ts';
import { showTimes, watchSpeed, watchTimes } from './progress.ts';
import { createScrub } from './scrub.ts';
import { createSleepTimer } from './sleep-timer.ts';
import { selectedPosition } from './selected-position.ts';
import { watchSurroundings } from './surroundings.ts';
import type { VoiceLibrary } from './voice-library.ts';
import { languagesOf } from './voice-library.ts';
import { createVoiceModel } from './voice-model.ts';

/** Not needed before the story is shown. */
const keepPlaces = import('./keep-place.ts');
const aroundLibrary = import('./around-library.tsx');
const paragraphButton = import('./paragraph-button.tsx');
const handsFree = import('./hands-free.ts');
const viewAids = import('./view-aids.ts');

/** What may be asked of a story that is shown. */
export interface OpenStory {
  /** Silences it for good and tells where it was; undefined for a story without words. */
  readonly leave: () => Locator | undefined;
}

/**
 * Composition root of an open story: everything is made here once and handed down.
 * @param isWhole false when only a part of the page is read, by selection or choice.
 */
export function showStory(
  app: Element,
  article: Article,
  opened: OpenedPage,
  store: SettingsStore,
  library: VoiceLibrary,
  pace: Pace,
  isWhole: boolean,
  end: AbortSignal,
): OpenStory {
  const uiLanguage = t('interfaceLanguage');
  const { settings } = store;
  // Before its content moves into the page.
  const others = languagesOf(article);
  if (settings.peek().pictures === 'words') holdPictures(article.content);
  const element = createArticleElement(document, article, headerLabels(t, uiLanguage));
  replaceFailedPictures(element, { text: t('pictureFailed'), lang: uiLanguage });
  const { document: story, textMap } = buildDocument(element, article.lang);
  const here = historyPlace();
  const asked = opened.fromSelection && 'html' in opened.page ? wordsSelected(opened.page) : '';
  const narrator = createSpeechController({
    engine: createWebSpeechEngine(),
    document: story,
    position: here ? locate(story, here) : findWords(story, asked),
    titleFirst: comesInTurn(location.search) && cameByPress(),
    preferences: settings.value,
    voiceData: library.data(),
    fallbackLang: uiLanguage,
    phrases: phrasesFor,
    surroundings: watchSurroundings(end),
    pace,
  });
  const notices = createNotices();
  const preview = createPreview({
    controller: narrator,
    settings,
    makeEngine: createWebSpeechEngine,
    clock: systemClock,
    failed: () => notices.tell(t('previewFailed')),
    end,
  });
  // A voice that is being tried out is silenced first, whatever starts the story.
  const controller: SpeechController = {
    ...narrator,
    play: () => preview.before(narrator.play),
    retry: () => preview.before(narrator.retry),
  };
  end.addEventListener('abort', () => controller.dispose());
  library.onData(controller.setVoiceData);
  keepSoleSpeaker(controller, end);
  // Before anything is laid out: on a long story that takes a while, and the voice need not wait for it.
  if ((settings.value.startByItself || opened.readAloud) && cameByPress()) controller.play();
  const follower = createFollower(freeExtent, end);
  const language = article.lang || uiLanguage;
  const rate = computed(() => rateFor(settings.value, controller.lang.value || language, language));
  const storyRate = computed(() => rateFor(settings.value, language, language));
  const scrub = createScrub(controller, story, end);
  const { offer, actions: placeActions } = createOffer(controller, follower, notices, t);

  const times = watchTimes(controller, story, settings, storyRate, phrasesFor, end);
  const pause = createStop(controller, story, textMap, follower, settings);
  const help = createHelp(controller, store, notices, element, t);
  const sleepTimer = createSleepTimer({
    controller,
    story,
    preview,
    notices,
    msUntil: times.msUntil,
    language: uiLanguage,
    extendKey: computed(() => keyLabels(keysOf(settings.value.keys, 'more-time'), t)),
    t,
    end,
  });
  const { readFrom, ...actions } = createPlayActions({
    controller: { ...controller, pause },
    follower,
    notices,
    store,
    rate,
    language,
    selected: () => selectedPosition(element, story, textMap),
    t,
  });
  const contents = signal<ContentsModel | undefined>(undefined);
  const listen = signal<ListenModel | undefined>(undefined);
  showOutside(controller.state, t('readerTitle', article.title), end);
  render(
    <Strings.Provider value={t}>
      <Reader
        article={element}
        siteName={article.siteName}
        state={controller.state}
        settings={settings}
        rate={rate}
        voice={createVoiceModel(controller, store, library, preview, {
          own: language,
          others,
          sentence: firstSentence(
            story,
            sayingFor({ preferences: settings.peek(), phrases: phrasesFor }, language),
          ),
        })}
        sleep={sleepTimer}
        listen={listen}
        following={follower.following}
        contents={contents}
        progress={times.progress}
        moving={scrub.moving}
        sameSpeed={watchSpeed(controller, rate)}
        notice={notices.current}
        offer={offer}
        help={help}
        actions={{
          ...actions,
          ...placeActions,
          back: () => void returnToPage(opened),
          choosePart: () => choosePart(LIST),
          backToTheVoice: () => follower.resume(),
          preview: (text) => preview.say(text, language),
          moveTo: (block) => {
            follower.resume();
            scrub.move(block);
          },
          changeSettings: store.change,
          look: store,
          clickStory: (event) => {
            const position = pointedPosition(event, story, textMap);
            if (position) readFrom(position);
          },
        }}
      />
    </Strings.Provider>,
    app,
  );
  followInnerLinks(element, follower);
  measureBars(end);
  const place = narrate(controller, story, textMap, createMarker(), follower, settings);
  keepLine(controller, story, textMap, store, end);
  listenToKeys({ ...actions, ...help }, { ...controller, pause }, preview, sleepTimer, settings, end);
  element.querySelector('h1')?.focus({ preventScroll: true });
  showTimes(element, times.minutesInAll, t);
  keepPace(controller.pace, end);
  void paragraphButton.then(({ createParagraphChooser, showParagraphButton }) =>
    showParagraphButton(
      app.querySelector('.before-story') ?? app,
      createParagraphChooser(element, story, textMap, controller, freeExtent, readFrom, end),
      t,
    ),
  );
  const viewParts = {
    article: element,
    address: article.canonicalUrl || article.url,
    textMap,
    controller,
    place,
    settings,
    readFrom,
    t,
    end,
  };
  const handsFreeParts = {
    article,
    story,
    controller,
    actions,
    preview,
    notices,
    settings,
    progress: times.progress,
    inSeconds: times.inSeconds,
    listen,
    language: uiLanguage,
    t,
    end,
  };
  void handsFree.then(({ joinHandsFree }) => joinHandsFree(handsFreeParts));
  void viewAids.then(({ aidView }) => (contents.value = aidView(viewParts)));
  void keepPlaces.then(({ keepPlace }) => keepPlace(story, controller, opened, offer, isWhole, end));
  const { sleep } = sleepTimer;
  void aroundLibrary.then(({ showLibrary }) =>
    showLibrary({ app, element, article, opened, story, controller, times, sleep, notices, isWhole, end }),
  );
  addEventListener('pagehide', () => {
    preview.stop();
    controller.pause();
  });
  return {
    leave() {
      preview.stop();
      controller.pause();
      return story.blockCount === 0 ? undefined : locatorOf(story, controller.state.peek().position);
    },
  };
}

/** What stands in for a test sentence in languages that have none. */
function firstSentence(story: ReadingDocument, saying: Saying): string {
  if (story.blockCount === 0) return '';
  const block = story.block(0);
  const span = block.sentences[0]?.span;
  return span ? spokenText(block, span, saying).text : '';
}

/** False after reload, Back and Forward: nobody asked for speech then. */
function cameByPress(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
}
