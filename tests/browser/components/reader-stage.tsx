/** Puts the real reader view, with the real style sheets, on the test page. Speech is a signal that tests set. */
import '../../../components/styles/reader.css';
import type { Signal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import type { BrowserKey } from '../../../components/ShortcutsSheet.tsx';
import type { Progress } from '../../../components/PositionSlider.tsx';
import { Reader } from '../../../components/Reader.tsx';
import { Strings } from '../../../components/strings.ts';
import { languageName } from '../../../entrypoints/reader/labels.ts';
import { watchRoom } from '../../../entrypoints/reader/room.ts';
import { createArticleElement } from '../../../utils/article/article-element.ts';
import { headingsOf, outlineOf } from '../../../utils/document/outline.ts';
import type { MessageKey, Translate } from '../../../utils/messages.ts';
import type { Settings, StoredSettings } from '../../../utils/settings/settings.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import { appearanceFlags, resolveTheme, themeProperties } from '../../../utils/settings/themes.ts';
import { APPEARANCE_NAMES } from '../../../utils/settings/appearance.ts';
import type { Joins } from '../../../utils/settings/undo.ts';
import { createUndo } from '../../../utils/settings/undo.ts';
import type { Voice } from '../../../utils/speech/engine.ts';
import { NO_VOICE_DATA } from '../../../utils/speech/known-voices.ts';
import { rememberedVoice } from '../../../utils/speech/remembered-voice.ts';
import type { SameSpeed } from '../../../utils/speech/same-speed.ts';
import type { SpeechState } from '../../../utils/speech/speech-state.ts';
import { initialState } from '../../../utils/speech/transitions.ts';
import { unspokenLanguages } from '../../../utils/speech/voices.ts';

type Messages = Record<
  MessageKey,
  { readonly message: string; readonly placeholders?: Record<string, { content: string }> }
>;

const messages = (await (await fetch('/_locales/en/messages.json')).json()) as Messages;

/** What `browser.i18n.getMessage` does, over the same file. */
export const translate: Translate = (key, ...substitutions) =>
  messages[key].message.replaceAll(/\$([A-Z]+)\$/g, (_all, name: string) => {
    const index = Number(messages[key].placeholders?.[name.toLowerCase()]?.content.slice(1)) - 1;
    return substitutions[index] ?? '';
  });

const STORY = `
  <p>The doctor sat down on the <a href="https://story.test/bench">bench</a> and wept.</p>
  <figure class="picture"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="A bench at night">
    <p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description>A bench at night</span></p>
    <figcaption>The bench</figcaption></figure>
  <h2>Five hours</h2><p>${'Nobody left the room that night. '.repeat(60)}</p>
  <ul><li>One</li><li>Two</li></ul><blockquote><p>They are what the strength is for.</p></blockquote>
  <table><caption>The night</caption><tr><th scope="row">23:10</th><td>It begins</td></tr></table>
  <pre><code>let tears = 0; // ${'a long line of code that does not end '.repeat(6)}</code></pre>`;

export interface Stage {
  readonly state: Signal<SpeechState>;
  readonly settings: Signal<Settings>;
  readonly following: Signal<boolean>;
  /** What the browser lists: nothing at first. */
  readonly voices: Signal<readonly Voice[]>;
  readonly progress: Signal<Progress>;
  readonly moving: Signal<boolean>;
  /** Index of the heading that one is at. */
  readonly heading: Signal<number | undefined>;
  readonly sameSpeed: Signal<SameSpeed | undefined>;
  readonly offer: Signal<{ readonly words: string; readonly share: number } | undefined>;
  readonly notice: Signal<{ readonly text: string; readonly shown: boolean }>;
  /** Names of the actions that the view asked for, in order. */
  readonly asked: string[];
  /** The question about screen readers is waiting. */
  readonly asks: Signal<boolean>;
  readonly remove: () => void;
}

const { status: _idle, ...base } = initialState({
  lang: '',
  blockCount: 0,
  block: () => {
    throw new RangeError('a story without blocks');
  },
});

export const speech = {
  idle: { ...base, status: 'idle' },
  speaking: { ...base, status: 'speaking', tries: 0, started: true },
  paused: { ...base, status: 'paused' },
  failed: { ...base, status: 'failed', problem: 'no-voice' },
} as const satisfies Record<string, SpeechState>;

const without = (settings: Settings, names: readonly string[]): StoredSettings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name)));

export function stage(
  theme: Settings['theme'] = 'light',
  change: Partial<Settings> = {},
  languages: readonly string[] = ['en', 'fr'],
  html = STORY,
): Stage {
  const settings = signal<Settings>(withDefaults({ theme, ...change }));
  const state = signal<SpeechState>(speech.idle);
  const following = signal(true);
  const voices = signal<readonly Voice[]>([]);
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  const progress = signal<Progress>({ block: 11, blockCount: 48, minutesLeft: 4 });
  const moving = signal(false);
  const sameSpeed = signal<SameSpeed | undefined>(undefined);
  const offer = signal<{ readonly words: string; readonly share: number } | undefined>(undefined);
  const notice = signal({ text: '', shown: false });
  const asked: string[] = [];
  const asks = signal(false);
  const sheet = signal<readonly BrowserKey[] | undefined>(undefined);
  const heading = signal<number | undefined>(undefined);
  const content = document.createElement('div');
  content.className = 'article-body';
  content.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const article = createArticleElement(
    document,
    {
      url: 'https://story.test/',
      title: 'The doctor on the bench',
      byline: 'Mairi Tulloch',
      siteName: 'The Harbour Post',
      publishedTime: '2026-11-14T06:30:00.000Z',
      modifiedTime: '',
      section: '',
      canonicalUrl: 'https://story.test/',
      leadPicture: '',
      lang: 'en',
      dir: 'ltr',
      content,
    },
    {
      lang: 'en',
      dir: 'ltr',
      table: 'Table',
      author: (name) => `By ${name}`,
      date: () => 'November 14, 2026',
      updated: (date) => `Updated ${date}`,
    },
  );
  const undo = createUndo();
  const canUndo = signal(false);
  const remember = (changed: readonly (keyof Settings)[], joins: Joins): void => {
    undo.remember(settings.value, changed, performance.now(), joins);
    canUndo.value = undo.length > 0;
  };
  const contents = signal({
    entries: outlineOf(headingsOf(article)),
    current: heading,
    goTo: (index: number) => void asked.push(`goTo ${index}`),
  });
  const ask = (name: string) => () => void asked.push(name);
  const host = document.createElement('div');
  document.body.append(host);
  const end = new AbortController();
  watchRoom(end.signal);
  document.documentElement.lang = 'en';
  const paint = settings.subscribe((current) => {
    const shown = resolveTheme(current.theme, { dark: false, moreContrast: false });
    Object.assign(document.documentElement.dataset, appearanceFlags(current), { theme: shown });
    for (const [name, value] of Object.entries(themeProperties(current, shown))) {
      document.documentElement.style.setProperty(name, value);
    }
  });
  render(
    <Strings.Provider value={translate}>
      <Reader
        article={article}
        siteName="The Harbour Post"
        state={state}
        settings={settings}
        rate={computed(() => settings.value.rate)}
        listen={signal(undefined)}
        sleep={{
          sleep: signal(undefined),
          minutesLeft: signal(undefined),
          isEnding: signal(false),
          extendKey: signal('E'),
          sleepIn: (minutes) => void asked.push(`sleep in ${minutes}`),
          sleepAfter: (kind) => void asked.push(`sleep after ${kind}`),
          extend: ask('extend'),
          cancel: ask('cancel'),
        }}
        voice={{
          canListen: signal(true),
          languages,
          nameOf: (lang) => languageName(lang, names),
          voices,
          data: signal(NO_VOICE_DATA),
          chosen: computed(() => settings.value.voices),
          unspoken: computed(() =>
            voices.value.length === 0 ? [] : unspokenLanguages(voices.value, languages),
          ),
          system: 'linux',
          onChoose: (lang, voice) => {
            asked.push(`choose ${lang} ${voice?.name ?? 'automatic'}`);
            settings.value = {
              ...settings.value,
              voices: voice ? { [lang]: rememberedVoice(voice) } : {},
            };
          },
          onListen: (lang, voice) => void asked.push(`listen ${lang} ${voice.name}`),
          onLanguage: (lang) => void asked.push(`language ${lang}`),
        }}
        following={following}
        contents={contents}
        progress={progress}
        moving={moving}
        sameSpeed={sameSpeed}
        notice={notice}
        offer={offer}
        help={{
          asks,
          sheet,
          openOptions: ask('openOptions'),
          showShortcuts: () => (sheet.value = [{ action: 'Open the story here', key: 'Alt+R' }]),
          hideShortcuts: () => (sheet.value = undefined),
          answer: (answer) => {
            asked.push(`answer ${answer}`);
            asks.value = false;
          },
        }}
        actions={{
          toggle: ask('toggle'),
          retry: ask('retry'),
          step: (to) => void asked.push(to),
          changeRate: (direction) => void asked.push(direction > 0 ? 'faster' : 'slower'),
          back: ask('back'),
          backToTheVoice: ask('backToTheVoice'),
          moveTo: (block) => {
            asked.push(`moveTo ${block}`);
            progress.value = { ...progress.value, block };
          },
          preview: (text) => void asked.push(`preview ${text}`),
          changeSettings: (next) => (settings.value = { ...settings.value, ...next }),
          look: {
            change(next, goesOn = false) {
              remember(
                Object.keys(next) as (keyof Settings)[],
                next.presets ? 'none' : goesOn ? 'any' : 'quick',
              );
              settings.value = { ...settings.value, ...next };
            },
            reset(changed) {
              remember(changed, 'none');
              settings.value = withDefaults(without(settings.value, changed));
            },
            replaceLook(look) {
              remember(APPEARANCE_NAMES, 'none');
              settings.value = withDefaults({ ...without(settings.value, APPEARANCE_NAMES), ...look });
            },
            undo() {
              const step = undo.take();
              canUndo.value = undo.length > 0;
              if (!step) return [];
              settings.value = withDefaults({ ...without(settings.value, step.reset), ...step.change });
              return [...step.reset, ...(Object.keys(step.change) as (keyof Settings)[])];
            },
            canUndo,
          },
          clickStory: ask('clickStory'),
          continueFromOffer: ask('continueFromOffer'),
          dismissOffer: ask('dismissOffer'),
          forgetPlaces: ask('forgetPlaces'),
          choosePart: ask('choosePart'),
        }}
      />
    </Strings.Provider>,
    host,
  );
  return {
    state,
    settings,
    following,
    voices,
    progress,
    moving,
    heading,
    sameSpeed,
    notice,
    offer,
    asked,
    asks,
    remove() {
      end.abort();
      render(null, host);
      host.remove();
      paint();
    },
  };
}
