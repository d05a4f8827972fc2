import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { HelpModel } from '../../components/help.ts';
import { keyLabels } from '../../components/key-label.ts';
import type { BrowserKey } from '../../components/ShortcutsSheet.tsx';
import { browserKeys } from '../../utils/browser-keys.ts';
import { keysOf } from '../../utils/keys.ts';
import type { Translate } from '../../utils/messages.ts';
import { ofAnswer } from '../../utils/settings/screen-reader.ts';
import type { SettingsStore } from '../../utils/settings/settings-store.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import type { Notices } from './notices.ts';

/** "Ask me later" holds until the browser is closed. */
const LATER = 'askedLater';

/** Read while the story is being made ready: what stands above it must not come in later and push it down. */
const askedLater: Promise<boolean> = browser.storage.session.get(LATER).then(
  (found) => found[LATER] === true,
  () => false,
);

/** The sheet of keys, the way to all settings, and the question that is asked once. */
export function createHelp(
  controller: Pick<SpeechController, 'pause'>,
  store: SettingsStore,
  notices: Notices,
  story: HTMLElement,
  t: Translate,
): HelpModel {
  const sheet = signal<readonly BrowserKey[] | undefined>(undefined);
  const isLater = signal(true);
  void askedLater.then((asked) => (isLater.value = asked));
  return {
    sheet,
    openOptions: () => void browser.runtime.openOptionsPage(),
    showShortcuts: () => void browserKeys(t('commandAction')).then((keys) => (sheet.value = keys)),
    hideShortcuts: () => (sheet.value = undefined),
    asks: computed(() => !isLater.value && store.settings.value.screenReader === 'unknown'),
    answer(answer) {
      // The buttons go away, and with them the keyboard's place.
      story.querySelector('h1')?.focus();
      if (answer === 'later') {
        isLater.value = true;
        void browser.storage.session.set({ [LATER]: true }).catch(() => undefined);
        return;
      }
      store.change(ofAnswer(answer));
      if (answer === 'yes') {
        controller.pause();
        const keys = keysOf(store.settings.peek().keys, 'toggle');
        notices.tell(t('screenReaderNoted', keyLabels(keys, t)));
      }
    },
  };
}
