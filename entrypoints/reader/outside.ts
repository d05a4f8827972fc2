import { computed, effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import type { SpeechState } from '../../utils/speech/speech-state.ts';

/** What the tab's title begins with and what the icon's badge says, for those who are in another tab. */
const SIGNS: Readonly<Partial<Record<SpeechState['status'], string>>> = {
  preparing: '▶',
  speaking: '▶',
  paused: '⏸',
  finished: '✓',
  failed: '!',
};

/**
 * Shows outside of the page what the voice is doing: in the tab's title and on the toolbar's icon.
 * @param title of the tab when nothing has been read yet.
 */
export function showOutside(state: SpeechController['state'], title: string, end: AbortSignal): void {
  const sign = computed(() => SIGNS[state.value.status] ?? '');
  const tab = browser.tabs.getCurrent();
  const showBadge = async (text: string): Promise<void> => {
    const tabId = (await tab)?.id;
    // A tab that is just being closed has no badge any more.
    if (tabId !== undefined) await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  };
  const stop = effect(() => {
    const { value } = sign;
    document.title = value === '' ? title : `${value} ${title}`;
    // The badge of a tab goes when the tab leaves the reader.
    void showBadge(value);
  });
  end.addEventListener('abort', stop);
}
