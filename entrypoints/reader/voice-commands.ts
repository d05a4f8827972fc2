import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { PlayerActions } from '../../components/Player.tsx';
import type { Progress } from '../../components/PositionSlider.tsx';
import { timeLeft } from '../../components/PositionSlider.tsx';
import { sentenceStart } from '../../utils/document/position.ts';
import type { BlockRole, ReadingDocument } from '../../utils/document/reading-document.ts';
import type { Translate } from '../../utils/messages.ts';
import type { Recogniser } from '../../utils/speech/recogniser.ts';
import { createRecogniser, installRecogniser, recogniserState } from '../../utils/speech/recogniser.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { isReading } from '../../utils/speech/speech-state.ts';
import type { VoiceCommand } from '../../utils/speech/voice-command.ts';
import { parseCommandWords, voiceCommandOf } from '../../utils/speech/voice-command.ts';
import type { Notices } from './notices.ts';
import type { Preview } from './preview.ts';

export interface VoiceCommands {
  readonly listening: ReadonlySignal<boolean>;
  /** Listens once; a second call breaks off. The voice waits meanwhile, or it would hear itself. */
  listen(): void;
}

interface Parts {
  readonly recogniser: Recogniser;
  readonly story: ReadingDocument;
  readonly controller: SpeechController;
  readonly actions: Pick<PlayerActions, 'step' | 'changeRate'>;
  readonly preview: Pick<Preview, 'say'>;
  readonly notices: Notices;
  readonly progress: ReadonlySignal<Progress>;
  /** Of the interface. */
  readonly language: string;
  readonly t: Translate;
  readonly end: AbortSignal;
}

const BESIDE_TEXT: ReadonlySet<BlockRole> = new Set(['image', 'caption', 'media']);

/** Does what the person says: asked for by a press, on this device, one command at a time. */
export function createVoiceCommands(parts: Parts): VoiceCommands {
  const { recogniser, story, controller, actions, preview, notices, progress, language, t, end } = parts;
  const words = parseCommandWords(t('voiceCommandWords'));
  const listening = signal(false);
  let current: AbortController | undefined;

  const where = (goOn: () => void): void => {
    const { block, blockCount, minutesLeft } = progress.peek();
    const place = t('positionValue', String(block + 1), String(blockCount));
    const left = minutesLeft === undefined ? '' : `, ${timeLeft(minutesLeft, t)}`;
    notices.tell(place + left);
    preview.say(place + left, language, undefined, goOn);
  };
  /** Past pictures, their captions and media, to the next words of the story. */
  const skipPictures = (): void => {
    const { block } = controller.state.peek().position;
    let next = block;
    while (next < story.blockCount && BESIDE_TEXT.has(story.block(next).role)) next += 1;
    const at = next > block && next < story.blockCount ? controller.startOfBlock(next) : undefined;
    if (at) controller.seek(at);
    else actions.step('next-block');
  };
  /** @param goOn plays when the voice was reading before. */
  const run = (command: VoiceCommand, goOn: () => void): void => {
    switch (command) {
      case 'play':
        return controller.play();
      case 'pause':
      case 'stop':
        return;
      case 'where':
        return where(goOn);
      case 'back':
        actions.step('previous-sentence');
        break;
      case 'repeat':
        controller.seek(sentenceStart(story, controller.state.peek().position));
        return controller.play();
      case 'next':
        actions.step('next-sentence');
        break;
      case 'skip-picture':
        skipPictures();
        break;
      case 'slower':
      case 'faster':
        actions.changeRate(command === 'faster' ? 1 : -1);
        break;
      default:
        command satisfies never;
    }
    goOn();
  };

  const listen = async (abort: AbortController): Promise<void> => {
    const wasReading = isReading(controller.state.peek());
    const goOn = (): void => void (wasReading && controller.play());
    controller.pause();
    listening.value = true;
    const heard = await recogniser.listen(abort.signal).catch(() => ({ type: 'failed' }) as const);
    listening.value = false;
    if (current === abort) current = undefined;
    if (end.aborted) return;
    if (heard.type === 'words') {
      const command = voiceCommandOf(heard.transcripts, words);
      if (command) return run(command, goOn);
      notices.tell(t('voiceCommandUnknown', heard.transcripts[0] ?? ''));
    } else if (heard.type === 'refused') notices.tell(t('voiceCommandRefused'));
    else if (heard.type === 'failed') notices.tell(t('voiceCommandFailed'));
    goOn();
  };

  end.addEventListener('abort', () => current?.abort());
  return {
    listening,
    listen() {
      if (current) return current.abort();
      current = new AbortController();
      void listen(current);
    },
  };
}

/**
 * The same over the browser's own recogniser, when that works on this device.
 * @returns undefined where it does not, which is told when it only takes a while.
 */
export async function openVoiceCommands(
  parts: Omit<Parts, 'recogniser'>,
): Promise<VoiceCommands | undefined> {
  const { language, notices, t } = parts;
  const state = await recogniserState(language);
  if (state === 'to-install') {
    notices.tell(t('voiceCommandsInstall'));
    if (!(await installRecogniser(language))) return undefined;
  }
  const recogniser = state === 'none' ? undefined : createRecogniser(language);
  return recogniser && createVoiceCommands({ ...parts, recogniser });
}
