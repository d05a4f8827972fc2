import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed, effect } from '@preact/signals';
import type { ListenModel } from '../../components/ListenButton.tsx';
import type { PlayerActions } from '../../components/Player.tsx';
import type { Progress } from '../../components/PositionSlider.tsx';
import type { Article } from '../../utils/article/article.ts';
import type { ReadingDocument } from '../../utils/document/reading-document.ts';
import type { Translate } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { isReading } from '../../utils/speech/speech-state.ts';
import type { MediaProgress } from './media-keys.ts';
import { listenToMediaKeys, mediaStory } from './media-keys.ts';
import type { Notices } from './notices.ts';
import type { Preview } from './preview.ts';
import { keepScreenOn } from './screen.ts';
import { listenToShortcuts } from './shortcuts.ts';

interface Parts {
  readonly article: Pick<Article, 'title' | 'siteName' | 'leadPicture'>;
  readonly story: ReadingDocument;
  readonly controller: SpeechController;
  readonly actions: Pick<PlayerActions, 'toggle' | 'step' | 'changeRate'>;
  readonly preview: Preview;
  readonly notices: Notices;
  readonly settings: ReadonlySignal<Settings>;
  readonly progress: ReadonlySignal<Progress>;
  readonly inSeconds: ReadonlySignal<MediaProgress | undefined>;
  /** Gets the button that listens, where and as long as there is to be one. */
  readonly listen: Signal<ListenModel | undefined>;
  /** Of the interface. */
  readonly language: string;
  readonly t: Translate;
  readonly end: AbortSignal;
}

/** All that works on the story without looking at it: media keys, browser-wide shortcuts, spoken commands, the screen. */
export function joinHandsFree(parts: Parts): void {
  const { article, controller, actions, settings, inSeconds, listen, end } = parts;
  const { state } = controller;
  listenToMediaKeys(
    state,
    computed(() => settings.value.mediaKeys),
    mediaStory(article),
    inSeconds,
    {
      play: () => isReading(state.peek()) || actions.toggle(),
      pause: () => isReading(state.peek()) && actions.toggle(),
      step: actions.step,
    },
    end,
  );
  keepScreenOn(
    state,
    computed(() => settings.value.keepScreenOn),
    end,
  );
  void listenToShortcuts(
    state,
    (command) => (command === 'toggle-playback' ? actions.toggle() : actions.step(command)),
    end,
  );
  const wantsCommands = computed(() => settings.value.voiceCommands);
  const openCommands = async (): Promise<void> => {
    const { openVoiceCommands } = await import('./voice-commands.ts');
    const commands = await openVoiceCommands(parts);
    if (wantsCommands.peek()) listen.value = commands;
  };
  const stop = effect(() => {
    if (!wantsCommands.value) {
      listen.value = undefined;
      return;
    }
    // Most people never need its file.
    void openCommands();
  });
  end.addEventListener('abort', stop);
}
