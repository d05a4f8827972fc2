import type { ReadonlySignal } from '@preact/signals';
import type { TextMap } from '../../utils/document/build-document.ts';
import type { Translate } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { freeExtent } from './bars.ts';
import { markHeardBlock } from './dim-others.ts';
import { createLineFocus } from './line-focus.ts';
import type { SpokenPlace } from './narrate.ts';
import { letWordsStandIn } from './picture-words.ts';

/** What eases looking at a story, and taking it along; none of it is needed before the story is shown. */
export function aidView(
  article: HTMLElement,
  textMap: TextMap,
  place: ReadonlySignal<SpokenPlace | undefined>,
  settings: ReadonlySignal<Settings>,
  t: Translate,
  end: AbortSignal,
): void {
  letWordsStandIn(article, () => settings.value.pictures, t('pictureLink'), end);
  markHeardBlock(article, textMap, place, end);
  const main = article.parentElement;
  if (main)
    createLineFocus({ main, article, place, lineFocus: () => settings.value.lineFocus, freeExtent, end });
}
