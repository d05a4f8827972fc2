import { effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import { announceReader } from '../../utils/library/reader-order.ts';
import type { ReaderCommand } from '../../utils/messages.ts';
import { parseReaderMessage } from '../../utils/messages.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';

/** Does what browser-wide shortcuts ask of this reader: of all open ones, the one that spoke last is asked. */
export async function listenToShortcuts(
  state: SpeechController['state'],
  run: (command: ReaderCommand) => void,
  end: AbortSignal,
): Promise<void> {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id === undefined || end.aborted) return;
  const presence = announceReader(id, end);
  const isSpeaking = (): boolean => state.value.status === 'speaking';
  let spoke = isSpeaking();
  effect(() => {
    const speaks = isSpeaking();
    if (speaks && !spoke) presence.use();
    spoke = speaks;
  });
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
    const known = parseReaderMessage(message);
    if (known?.type !== 'run-command' || known.tabId !== id) return;
    respond(true);
    run(known.command);
  });
}
