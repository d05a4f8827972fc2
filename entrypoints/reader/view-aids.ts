import type { ReadonlySignal } from '@preact/signals';
import type { ContentsModel } from '../../components/ContentsPanel.tsx';
import type { TextMap } from '../../utils/document/build-document.ts';
import type { ReadingPosition } from '../../utils/document/reading-document.ts';
import type { Translate } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { SpeechController } from '../../utils/speech/speech-controller.ts';
import { freeExtent } from './bars.ts';
import { keepCopiesClean } from './clean-copies.ts';
import { createContents } from './contents.ts';
import { markHeardBlock } from './dim-others.ts';
import { createLineFocus } from './line-focus.ts';
import type { SpokenPlace } from './narrate.ts';
import { letWordsStandIn } from './picture-words.ts';
import { readyForPrint } from './printing.ts';

interface Parts {
  readonly article: HTMLElement;
  /** Address of the page that the story is from. */
  readonly address: string;
  readonly textMap: TextMap;
  readonly controller: SpeechController;
  readonly place: ReadonlySignal<SpokenPlace | undefined>;
  readonly settings: ReadonlySignal<Settings>;
  readonly readFrom: (position: ReadingPosition) => void;
  readonly t: Translate;
  readonly end: AbortSignal;
}

/**
 * What eases looking at a story, and taking it along; none of it is needed before the story is shown.
 * @returns the story's headings, to go by.
 */
export function aidView(parts: Parts): ContentsModel {
  const { article, address, textMap, place, settings, t, end } = parts;
  letWordsStandIn(article, () => settings.value.pictures, t('pictureLink'), end);
  markHeardBlock(article, textMap, place, end);
  const main = article.parentElement;
  if (main)
    createLineFocus({ main, article, place, lineFocus: () => settings.value.lineFocus, freeExtent, end });
  keepCopiesClean(article, end);
  readyForPrint(article, address, t, end);
  return createContents({ ...parts, freeExtent });
}
