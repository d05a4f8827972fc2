import type { ReadonlySignal } from '@preact/signals';
import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../utils/messages.ts';
import type { Settings, StoredSettings } from '../utils/settings/settings.ts';
import { EMPTY_ENTRY } from '../utils/speech/said/pronunciations.ts';
import type { SameSpeed } from '../utils/speech/same-speed.ts';
import type { SpeechNotice, SpeechProblem, SpeechState } from '../utils/speech/speech-state.ts';
import type { System } from '../utils/system.ts';
import { ActionButton } from './ActionButton.tsx';
import type { LookActions } from './appearance/look-actions.ts';
import { ArticleView } from './ArticleView.tsx';
import type { HelpModel } from './help.ts';
import { HelpContext } from './help.ts';
import type { ContentsModel } from './ContentsPanel.tsx';
import type * as Panels from './panels.ts';
import type { PlayerActions } from './Player.tsx';
import { Player, rateNumber } from './Player.tsx';
import type { Progress } from './PositionSlider.tsx';
import { PositionSlider } from './PositionSlider.tsx';
import { ScreenReaderQuestion } from './ScreenReaderQuestion.tsx';
import type { ListenModel } from './ListenButton.tsx';
import type { SleepModel } from './SleepPanel.tsx';
import { speedNote } from './speed-note.ts';
import { useStrings } from './strings.ts';
import { watchCoveredFocus } from './uncover.ts';
import type { VoiceModel } from './voice-model.ts';

export interface ReaderProps {
  readonly article: HTMLElement;
  readonly siteName: string;
  readonly state: ReadonlySignal<SpeechState>;
  readonly settings: ReadonlySignal<Settings>;
  /** Speed at which the current language is read. */
  readonly rate: ReadonlySignal<number>;
  readonly voice: VoiceModel;
  readonly sleep: SleepModel;
  /** Undefined where the browser cannot recognise speech on the device, or the person does not want it. */
  readonly listen: ReadonlySignal<ListenModel | undefined>;
  readonly following: ReadonlySignal<boolean>;
  /** The story's headings; undefined until they have been looked for, right after the story is shown. */
  readonly contents: ReadonlySignal<ContentsModel | undefined>;
  readonly progress: ReadonlySignal<Progress>;
  /** The position slider is being moved, and the voice waits for its end. */
  readonly moving: ReadonlySignal<boolean>;
  /** Set when the last change of rate has changed nothing for the voice. */
  readonly sameSpeed: ReadonlySignal<SameSpeed | undefined>;
  /** What to tell of what was just done; '' for nothing. */
  readonly notice: ReadonlySignal<{ readonly text: string; readonly shown: boolean }>;
  /** Where the person stopped another time, as long as that is offered. */
  readonly offer: ReadonlySignal<{ readonly words: string; readonly share: number } | undefined>;
  readonly help: HelpModel;
  readonly actions: PlayerActions & {
    readonly back: () => void;
    readonly backToTheVoice: () => void;
    /** To the start of a block. */
    readonly moveTo: (block: number) => void;
    /** Pauses the story and says a text with its voice. */
    readonly preview: (text: string) => void;
    readonly changeSettings: (change: StoredSettings) => void;
    readonly look: LookActions;
    readonly clickStory: (event: MouseEvent) => void;
    readonly continueFromOffer: () => void;
    readonly dismissOffer: () => void;
    readonly forgetPlaces: () => void;
    /** Shows what else of the page can be read. */
    readonly choosePart: () => void;
  };
}

type PanelName = 'contents' | 'appearance' | 'voice' | 'sleep';

/** Undefined until their file has come, right after the story has been shown. */
const panels = signal<typeof Panels | undefined>(undefined);
const loadPanels = async (): Promise<void> => void (panels.value = await import('./panels.ts'));

const PROBLEMS: Readonly<Record<SpeechProblem, MessageKey>> = {
  'no-voice': 'problemNoVoice',
  refused: 'problemRefused',
  'no-answer': 'problemNoAnswer',
  'not-heard': 'problemNotHeard',
  unavailable: 'problemUnavailable',
  muted: 'problemMuted',
  offline: 'problemOffline',
  'voices-gone': 'problemVoicesGone',
};
const NOTICES: Readonly<Record<SpeechNotice['kind'], MessageKey>> = {
  slow: 'noticeSlow',
  'other-page': 'noticeOtherPage',
  interrupted: 'noticeInterrupted',
  'other-voice': 'noticeOtherVoice',
  offline: 'noticeOffline',
  muted: 'noticeMuted',
};
const STATUS: Readonly<Partial<Record<SpeechState['status'], MessageKey>>> = {
  paused: 'statusPaused',
  finished: 'statusFinished',
};

export function Reader(props: ReaderProps) {
  const { state, settings, voice, following, notice, offer, help: wayOut, actions } = props;
  const t = useStrings();
  const open = useSignal<PanelName | undefined>(undefined);
  const more = useSignal(false);
  const draft = useSignal(EMPTY_ENTRY);
  const openers = useRef<Partial<Record<PanelName, HTMLButtonElement | null>>>({});
  /** The person has asked how voices are added. */
  const help = useSignal(false);
  const show = (panel: PanelName | undefined): void => {
    help.value = false;
    open.value = panel;
  };
  const close = (): void => {
    if (open.value) openers.current[open.value]?.focus();
    show(undefined);
  };
  const { status } = state.value;
  /** What a button did to a value, until the state of the speech changes. */
  const stepped = useSignal('');
  useEffect(() => void (stepped.value = ''), [status, stepped]);
  const noticed = useSignal(false);
  const unspoken = noticed.value ? '' : unspokenText(voice, t);
  const showHelp = (): void => {
    noticed.value = true;
    open.value = 'voice';
    help.value = true;
  };
  const rate = props.rate.value;
  const note = speedNote(props.sameSpeed.value, t);
  const rateShown = useRef(rate);
  useEffect(() => {
    if (rateShown.current === rate) return;
    rateShown.current = rate;
    stepped.value = `${t('rateSpoken', rateNumber(rate))} ${note}`;
  }, [rate, note, stepped, t]);
  useEffect(() => void loadPanels(), []);
  /** What goes away with its buttons must not take the keyboard's place with it. */
  const bar = useRef<HTMLElement>(null);
  const andFocusPlayer = (act: () => void) => () => {
    act();
    bar.current?.querySelector<HTMLElement>('.main-action')?.focus();
  };
  const speaking = status === 'speaking' || status === 'preparing';

  useEffect(() => {
    // Esc silences first: the reader's own keys come before this listener and prevent the default when they do.
    const onKey = (event: KeyboardEvent): void => {
      const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || isInDialog || !open.value) return;
      openers.current[open.value]?.focus();
      help.value = false;
      open.value = undefined;
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open, help]);

  useEffect(() => watchCoveredFocus(() => void (open.value = undefined)), [open]);

  const opener = (name: PanelName) => (
    <ActionButton
      icon={name}
      label={t(name)}
      controls={name}
      expanded={open.value === name}
      buttonRef={(button) => void (openers.current[name] = button)}
      onPress={() => show(open.value === name ? undefined : name)}
    />
  );

  return (
    <HelpContext.Provider value={wayOut}>
      <button type="button" class="skip-link" onClick={() => props.article.querySelector('h1')?.focus()}>
        {t('skipToStory')}
      </button>
      <header class="banner">
        <ActionButton icon="back" label={t('backToPage')} onPress={actions.back} />
        <p class="site">{props.siteName}</p>
        <ActionButton
          icon="more"
          label={t('moreActions')}
          class="banner-more"
          controls="more-actions"
          expanded={more.value}
          onPress={() => void (more.value = !more.value)}
        />
        {/*
         * Beside the others, or behind the button in a window that has no room for all of them in one row. Before the
         * others, so that what comes late moves none of them from under a pointer.
         */}
        <div id="more-actions" data-open={more.value}>
          <ActionButton
            icon="steps"
            label={t('moreSteps')}
            controls="steps"
            expanded={settings.value.moreSteps}
            onPress={() => actions.changeSettings({ moreSteps: !settings.value.moreSteps })}
          />
          <span class="library-buttons" />
        </div>
        {opener('contents')}
        {opener('appearance')}
        {opener('voice')}
        {opener('sleep')}
      </header>
      {open.value === 'contents' && panels.value && props.contents.value && (
        <panels.value.ContentsPanel model={props.contents.value} onClose={close} />
      )}
      {open.value === 'appearance' && panels.value && (
        <panels.value.AppearancePanel
          settings={settings.value}
          look={actions.look}
          onTold={(text) => void (stepped.value = text)}
          onChoosePart={actions.choosePart}
          onClose={close}
        />
      )}
      {open.value === 'voice' && panels.value && (
        <panels.value.VoicePanel
          model={voice}
          help={help.value}
          settings={settings.value}
          draft={draft}
          onChange={actions.changeSettings}
          onPreview={actions.preview}
          onForgetPlaces={actions.forgetPlaces}
          onTold={(text) => void (stepped.value = text)}
          onClose={close}
        />
      )}
      {open.value === 'sleep' && panels.value && (
        <panels.value.SleepPanel model={props.sleep} onClose={close} />
      )}
      {/* Before the story, so that Tab reaches it without passing every link; the style sheet puts it below. */}
      <footer class="player-bar" ref={bar}>
        <p
          class={
            status === 'failed' || state.value.notice || notice.value.shown
              ? 'problem-text'
              : 'visually-hidden'
          }
          role="status"
        >
          {props.moving.value
            ? ''
            : notice.value.text || statusText(state.value, stepped.value || unspoken, voice.system, t)}
        </p>
        {state.value.status === 'failed' && state.value.problem === 'no-voice' && panels.value && (
          <panels.value.VoiceHelp system={voice.system} />
        )}
        {unspoken !== '' && panels.value && (
          <panels.value.VoiceNotice
            text={unspoken}
            onHelp={showHelp}
            onClose={andFocusPlayer(() => void (noticed.value = true))}
          />
        )}
        {props.sleep.isEnding.value && (
          <button type="button" class="plain" onClick={andFocusPlayer(props.sleep.extend)}>
            {t('sleepMore')}
          </button>
        )}
        {!following.value && speaking && (
          <button type="button" class="plain back-to-voice" onClick={actions.backToTheVoice}>
            {t('backToTheVoice')}
          </button>
        )}
        {note && <p class="speed-note">{note}</p>}
        {offer.value && panels.value && (
          <panels.value.ContinueOffer
            {...offer.value}
            onContinue={andFocusPlayer(actions.continueFromOffer)}
            onDismiss={andFocusPlayer(actions.dismissOffer)}
          />
        )}
        {props.listen.value && panels.value && <panels.value.ListenButton model={props.listen.value} />}
        <div class="next-story" />
        {settings.value.moreSteps && panels.value && <panels.value.Steps onStep={actions.step} />}
        <Player status={status} rate={rate} actions={actions} />
        <PositionSlider progress={props.progress} onMove={actions.moveTo} />
      </footer>
      {wayOut.asks.value && <ScreenReaderQuestion onAnswer={wayOut.answer} />}
      {wayOut.sheet.value && panels.value && (
        <panels.value.ShortcutsSheet
          keys={settings.value.keys}
          letterKeys={settings.value.letterKeys}
          browserKeys={wayOut.sheet.value}
          onClose={wayOut.hideShortcuts}
        />
      )}
      {/* What is shown right before the story once it has loaded. */}
      <div class="before-story" />
      {/* What is told of it: that it is only a part, and behind it what was left out. */}
      <div class="story-note" />
      <ArticleView article={props.article} onClick={actions.clickStory} />
      {/* What goes on behind it, and how it is taken along. */}
      <div class="behind-story" />
      <div class="after-story" />
    </HelpContext.Provider>
  );
}

/** While the voice speaks, only what is wrong is announced: a screen reader would talk over it. */
function statusText(
  state: SpeechState,
  told: string,
  system: System | undefined,
  t: ReturnType<typeof useStrings>,
): string {
  if (state.status === 'failed') {
    const steps = state.problem === 'no-voice' && system && panels.value?.stepsFor(system, t);
    return steps ? `${t(PROBLEMS[state.problem])} ${steps}` : t(PROBLEMS[state.problem]);
  }
  if (state.notice) return t(NOTICES[state.notice.kind], state.notice.voice);
  if (state.status === 'speaking' || state.status === 'preparing') return '';
  const key = STATUS[state.status];
  return told || (key ? t(key) : '');
}

/** What of the story cannot be spoken for want of a voice; '' when nothing, or when there is no voice at all. */
function unspokenText({ unspoken, languages, nameOf }: VoiceModel, t: ReturnType<typeof useStrings>): string {
  const [first] = unspoken.value;
  if (first === undefined) return '';
  if (first === languages[0]) return t('noticeNoVoiceStory', nameOf(first));
  return t('noticeNoVoicePassages', unspoken.value.map(nameOf).join(', '));
}
