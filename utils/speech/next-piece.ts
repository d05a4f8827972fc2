// pure
import type { Block, ReadingPosition, TextSpan } from '../document/reading-document.ts';
import { nextSentence, sentenceOf } from '../document/position.ts';
import { cutForVoice, LOCAL_LIMIT, REMOTE_LIMIT } from './cut-for-voice.ts';
import type { Voice } from './engine.ts';
import type { SpeechContext } from './speech-event.ts';
import type { Piece } from './speech-state.ts';
import { markedWords } from './said/marked-words.ts';
import { sayingFor } from './said/saying.ts';
import { spokenText } from './spoken-text.ts';
import { chooseVoice } from './voices.ts';

/** Language of a block, by itself, else by the story, else by the reader. */
export function langOf(block: Block, context: SpeechContext): string {
  return block.lang || context.document.lang || context.fallbackLang;
}

/** Voice for a block; undefined leaves the choice to the browser. */
export function voiceFor(
  block: Block,
  context: SpeechContext,
  avoided: readonly string[],
): Voice | undefined {
  return chooseVoice(context.voices, langOf(block, context), context.preferences, avoided);
}

/** Keeps a "sentence" of a million characters from being worked through again for each piece. */
function within(text: string, span: TextSpan, length: number): TextSpan {
  if (span.end - span.start <= length) return span;
  const far = span.start + length;
  const space = text.lastIndexOf(' ', far);
  if (space > span.start) return { start: span.start, end: space };
  return { start: span.start, end: /[\uDC00-\uDFFF]/.test(text.charAt(far)) ? far - 1 : far };
}

/**
 * What to speak next.
 * @param from where to start: any offset of a sentence, its end included.
 * @returns the first piece with something to say at or after `from`, and the place where it starts; undefined at the
 *   end of the story.
 * @throws RangeError when the document has no such sentence.
 */
export function nextPiece(
  from: ReadingPosition,
  context: SpeechContext,
  avoided: readonly string[],
): { readonly position: ReadingPosition; readonly piece: Piece } | undefined {
  for (let at: ReadingPosition | undefined = from; at; at = nextSentence(context.document, at)) {
    const block = context.document.block(at.block);
    const sentence = sentenceOf(context.document, at).span;
    const lang = langOf(block, context);
    const saying = sayingFor(context, lang);
    const limit = voiceFor(block, context, avoided)?.localService === true ? LOCAL_LIMIT : REMOTE_LIMIT;
    for (let start = Math.max(at.offset, sentence.start); start < sentence.end;) {
      const span = within(block.text, { start, end: sentence.end }, limit * 4);
      const spoken = cutForVoice(spokenText(block, span, saying), limit);
      const said = { start, end: spoken.end };
      if (spoken.text !== '') {
        const words = markedWords(block, said, saying, lang);
        return {
          position: { ...at, offset: words[0]?.start ?? start },
          piece: { span: said, spoken, words },
        };
      }
      start = spoken.end;
    }
  }
  return undefined;
}

/** True when a sentence has something to say. @throws RangeError when the document has no such sentence. */
export function isSpoken(at: ReadingPosition, context: SpeechContext): boolean {
  const block = context.document.block(at.block);
  const saying = sayingFor(context, langOf(block, context));
  const { start, end } = sentenceOf(context.document, at).span;
  for (let from = start; from < end;) {
    const { text, end: next } = spokenText(
      block,
      within(block.text, { start: from, end }, REMOTE_LIMIT),
      saying,
    );
    if (text !== '') return true;
    from = next;
  }
  return false;
}
