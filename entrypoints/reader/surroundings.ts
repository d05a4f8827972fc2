import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Surroundings } from '../../utils/speech/speech-event.ts';

/** Whether this tab is muted, which no permission is needed for, and whether the internet is there; live. */
export function watchSurroundings(end: AbortSignal): ReadonlySignal<Surroundings> {
  const now = signal<Surroundings>({ muted: false, online: navigator.onLine });
  const setOnline = (): void => void (now.value = { ...now.peek(), online: navigator.onLine });
  addEventListener('online', setOnline, { signal: end });
  addEventListener('offline', setOnline, { signal: end });

  const setMuted = (muted: boolean): void => void (now.value = { ...now.peek(), muted });
  const watchTab = async (): Promise<void> => {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id === undefined || end.aborted) return;
    setMuted(tab.mutedInfo?.muted ?? false);
    const { id } = tab;
    const onUpdated = (tabId: number, { mutedInfo }: { mutedInfo?: { muted: boolean } }): void => {
      if (tabId === id && mutedInfo) setMuted(mutedInfo.muted);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    end.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
  };
  void watchTab();
  return now;
}
