import { computed } from '@preact/signals';
import { render } from 'preact';
import type { PlayerActions } from '../../components/Player.tsx';
import { Reader } from '../../components/Reader.tsx';
import { Strings } from '../../components/strings.ts';
import { createArticleElement } from '../../utils/article/article-element.ts';
import type { Article } from '../../utils/article/article.ts';
import { buildDocument } from '../../utils/document/build-document.ts';
import { locate } from '../../utils/document/locator.ts';
import { createFollower } from '../../utils/highlight/follow.ts';
import type { ReadingPosition } from '../../utils/document/reading-document.ts';
import { createMarker } from '../../utils/highlight/marker.ts';
import { translate as t } from '../../utils/i18n.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import { returnToPage } from '../../utils/library/return-to-page.ts';
import { stepSetting } from '../../utils/settings/settings.ts';
import type { SettingsStore } from '../../utils/settings/settings-store.ts';
import { keepPace } from '../../utils/settings/stored-pace.ts';
import type { Pace } from '../../utils/speech/pace.ts';
import { createSpeechController } from '../../utils/speech/speech-controller.ts';
import { keepSoleSpeaker } from '../../utils/speech/sole-speaker.ts';
import { primaryLanguage, voicesForLanguage } from '../../utils/speech/voices.ts';
import { createWebSpeechEngine } from '../../utils/speech/web-speech-engine.ts';
import { freeExtent, measureBars } from './bars.ts';
import { historyPlace } from './history-place.ts';
import { followInnerLinks } from './inner-links.ts';
import { listenToKeys } from './key-listener.ts';
import { headerLabels, languageName, spokenPhrases } from './labels.ts';
import { narrate } from './narrate.ts';
import { createNotices } from './notices.ts';
import { createOffer } from './offer.ts';
import { pointedPosition } from './pointed-position.ts';
import { createPreview } from './preview.ts';
import { watchSpeed, watchTimes } from './progress.ts';
import { createScrub } from './scrub.ts';
import { selectedPosition } from './selected-position.ts';
import { createStepper } from './step.ts';
import { watchSurroundings } from './surroundings.ts';
import { showTimes } from './times.ts';

/** Not needed before the story is shown. */
const keepPlaces = import('./keep-place.ts');
const paragraphButton = import('./paragraph-button.tsx');

/** Composition root of an open story: everything is made here once and handed down. */
export function showStory(
  app: Element,
  article: Article,
  opened: OpenedPage,
  store: SettingsStore,
  pace: Pace,
  end: AbortSignal,
): void {
  const uiLanguage = t('interfaceLanguage');
  const { settings } = store;
  const element = createArticleElement(document, article, headerLabels(t, uiLanguage));
  const { document: story, textMap } = buildDocument(element, article.lang);
  const phrases = spokenPhrases(t);
  const here = historyPlace();
  const controller = createSpeechController({
    engine: createWebSpeechEngine(),
    document: story,
    position: here && locate(story, here),
    preferences: settings.value,
    fallbackLang: uiLanguage,
    phrases,
    surroundings: watchSurroundings(end),
    pace,
  });
  end.addEventListener('abort', () => controller.dispose());
  keepSoleSpeaker(controller, end);
  // Before anything is laid out: on a long story that takes a while, and the voice need not wait for it.
  if ((settings.value.startByItself || opened.readAloud) && cameByPress()) controller.play();
  const follower = createFollower(freeExtent, end);
  const scrub = createScrub(controller, story, end);
  const times = watchTimes(controller, story, settings, phrases, end);
  const notices = createNotices();
  const { offer, actions: placeActions } = createOffer(controller, follower, notices, t);
  const language = article.lang || uiLanguage;
  const subtag = primaryLanguage(language);

  const readFrom = (position: ReadingPosition): void => {
    controller.seek(position);
    follower.resume();
    controller.play();
  };
  const actions: PlayerActions = {
    toggle: () => {
      const { status } = controller.state.peek();
      const selected =
        status === 'speaking' || status === 'preparing'
          ? undefined
          : selectedPosition(element, story, textMap);
      if (selected) {
        // The voice does not lead away from a selection: it has done its work.
        getSelection()?.collapseToStart();
        readFrom(selected);
      } else controller.toggle();
    },
    retry: () => controller.retry(),
    step: createStepper(controller, follower, notices, t),
    changeRate: (direction) => store.change({ rate: stepSetting(settings.value, 'rate', direction) }),
  };
  document.title = t('readerTitle', article.title);
  render(
    <Strings.Provider value={t}>
      <Reader
        article={element}
        siteName={article.siteName}
        language={languageName(language, uiLanguage)}
        subtag={subtag}
        state={controller.state}
        settings={settings}
        voices={computed(() => ({
          known: controller.voices.value.length > 0,
          forStory: voicesForLanguage(controller.voices.value, language, settings.value.voices[subtag]),
        }))}
        chosenVoice={computed(() => settings.value.voices[subtag] ?? '')}
        following={follower.following}
        progress={times.progress}
        moving={scrub.moving}
        sameSpeed={watchSpeed(controller, settings)}
        notice={notices.current}
        offer={offer}
        actions={{
          ...actions,
          ...placeActions,
          back: () => void returnToPage(opened),
          backToTheVoice: () => follower.resume(),
          moveTo: (block) => {
            follower.resume();
            scrub.move(block);
          },
          chooseVoice: (voiceURI) => {
            const { [subtag]: _old, ...others } = settings.value.voices;
            store.change({ voices: voiceURI ? { ...others, [subtag]: voiceURI } : others });
          },
          preview: createPreview(controller, settings, language, end),
          changeSettings: store.change,
          resetSettings: store.reset,
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
  narrate(controller, story, textMap, createMarker(), follower, settings);
  listenToKeys(actions, controller, settings, end);
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
  void keepPlaces.then(({ keepPlace }) => keepPlace(story, controller, opened, offer, end));
  addEventListener('pagehide', () => controller.pause());
}

/** False after reload, Back and Forward: nobody asked for speech then. */
function cameByPress(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
}
