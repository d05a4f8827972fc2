import type { Follower } from '../../utils/highlight/follow.ts';
import type { MessageKey, Translate } from '../../utils/messages.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import type { Skip } from '../../utils/speech/speech-event.ts';
import type { Notices } from './notices.ts';

const NOWHERE: Readonly<Record<Skip, MessageKey>> = {
  'next-word': 'noNext',
  'next-sentence': 'noNext',
  'next-block': 'noNext',
  'next-heading': 'noNextHeading',
  'next-image': 'noNextPicture',
  'previous-word': 'noPrevious',
  'previous-sentence': 'noPrevious',
  'previous-block': 'noPrevious',
  'previous-heading': 'noPreviousHeading',
  'previous-image': 'noPreviousPicture',
};

/** Makes the function that goes a step and brings it into view, or tells why nothing moves: a key must not seem dead. */
export function createStepper(
  controller: SpeechController,
  follower: Follower,
  notices: Notices,
  t: Translate,
): (to: Skip) => void {
  return (to) => {
    if (controller.skip(to)) {
      notices.clear();
      follower.resume();
    } else notices.tell(t(NOWHERE[to]));
  };
}
