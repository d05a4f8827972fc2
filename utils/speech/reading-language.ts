// pure
import { passagesOf } from '../document/language-spans.ts';
import { sentenceOf } from '../document/position.ts';
import type { Block, ReadingPosition } from '../document/reading-document.ts';
import type { SpeechContext } from './speech-event.ts';
import { rateFor } from './speech-preferences.ts';

type Languages = Pick<SpeechContext, 'document' | 'fallbackLang'>;

/** Language of the story, else of the reader. */
export const storyLang = ({ document, fallbackLang }: Languages): string => document.lang || fallbackLang;

/** Language of a block, by itself, else by the story, else by the reader. */
export const langOf = (block: Block, context: Languages): string => block.lang || storyLang(context);

/** Language in which the voice reads a place. @throws RangeError when the document has no such sentence. */
export function langAt(position: ReadingPosition, context: Languages): string {
  const block = context.document.block(position.block);
  if (!block.languages) return langOf(block, context);
  const passages = passagesOf(block, sentenceOf(context.document, position).span, langOf(block, context));
  return (passages.find(({ end }) => position.offset < end) ?? passages.at(-1))?.lang ?? '';
}

/** Speed at which a language is read. */
export const rateOf = (lang: string, context: Languages & Pick<SpeechContext, 'preferences'>): number =>
  rateFor(context.preferences, lang, storyLang(context));
