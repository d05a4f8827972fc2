import type { Signal } from '@preact/signals';
import { effect, signal } from '@preact/signals';
import type { Follower } from '../../utils/highlight/follow.ts';
import type { Translate } from '../../utils/messages.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { rememberInHistory } from './history-place.ts';
import type { Offer } from './keep-place.ts';
import type { Notices } from './notices.ts';

export interface PlaceActions {
  readonly continueFromOffer: () => void;
  readonly dismissOffer: () => void;
  readonly forgetPlaces: () => void;
}

/** What the person can do with places of another time. The offer is told once, as soon as nothing is being said. */
export function createOffer(
  controller: SpeechController,
  follower: Follower,
  notices: Notices,
  t: Translate,
): { readonly offer: Signal<Offer | undefined>; readonly actions: PlaceActions } {
  const offer = signal<Offer | undefined>(undefined);
  let told = false;
  effect(() => {
    const { status } = controller.state.value;
    if (!offer.value || told || status === 'speaking' || status === 'preparing') return;
    told = true;
    notices.tell(t('continueOffered', offer.value.words), false);
  });
  const actions: PlaceActions = {
    continueFromOffer() {
      const position = offer.peek()?.position;
      if (!position) return;
      offer.value = undefined;
      controller.seek(position);
      follower.resume();
      controller.play();
    },
    dismissOffer: () => void (offer.value = undefined),
    forgetPlaces() {
      offer.value = undefined;
      rememberInHistory(undefined);
      import('../../utils/library/place-store.ts')
        .then(({ forgetPlaces }) => forgetPlaces())
        .then(() => notices.tell(t('placesForgotten')))
        .catch(() => notices.tell(t('placesNotForgotten')));
    },
  };
  return { offer, actions };
}
