// pure
import type { Block, ReadingPosition, TextSpan } from '../document/reading-document.ts';
import { nextSentence, sentenceOf } from '../document/position.ts';
import { cutForTime, cutForVoice, LOCAL_LIMIT, REMOTE_LIMIT } from './cut-for-voice.ts';
import type { Voice } from './engine.ts';
import type { SpeechContext } from './speech-event.ts';
import { expected, keyOf, LONGEST_WORDLESS_MS } from './patience.ts';
import type { Piece, SpeechState } from './speech-state.ts';
import { markedWords } from './said/marked-words.ts';
import { sayingFor } from './said/saying.ts';
import { spokenText } from './spoken-text.ts';
import { chooseVoice, isOnline, voiceKey, voicesForLanguage } from './voices.ts';

/** Language of a block, by itself, else by the story, else by the reader. */
export function langOf(block: Block, context: SpeechContext): string {
  return block.lang || context.document.lang || context.fallbackLang;
}

type Place = Pick<ReadingPosition, 'block' | 'sentence'>;
/** What the narration has learnt about voices. */
export type VoiceMemory = Pick<
  SpeechState,
  'avoided' | 'using' | 'networkFailed' | 'reportsWords' | 'stretch'
>;

/** Voices that need no internet, for each list that has others. */
const offline = new WeakMap<readonly Voice[], readonly Voice[]>();

function withoutOnline(voices: readonly Voice[]): readonly Voice[] {
  let list = offline.get(voices);
  if (!list)
    offline.set(voices, (list = voices.some(isOnline) ? voices.filter((v) => !isOnline(v)) : voices));
  return list;
}

const placeLang = (at: Place, context: SpeechContext): string =>
  langOf(context.document.block(at.block), context);

/** The voice for a place if all of them could be reached. */
export const preferredVoice = (
  at: Place,
  context: SpeechContext,
  avoided: readonly string[],
): Voice | undefined => chooseVoice(context.voices, placeLang(at, context), context.preferences, avoided);

/**
 * Voice for a sentence; undefined leaves the choice to the browser. A sentence that has been begun keeps its voice as
 * long as that is there. Online voices are passed over while they cannot be reached.
 */
export function voiceFor(at: Place, context: SpeechContext, memory: VoiceMemory): Voice | undefined {
  const { using, avoided } = memory;
  const offlineOnly = !context.online || memory.networkFailed;
  if (using && using.block === at.block && using.sentence === at.sentence && !avoided.includes(using.voice)) {
    const kept = context.voices.find((voice) => voiceKey(voice) === using.voice);
    if (kept && !(offlineOnly && isOnline(kept))) return kept;
  }
  if (!offlineOnly) return preferredVoice(at, context, avoided);
  const voices = withoutOnline(context.voices);
  const voice = chooseVoice(voices, placeLang(at, context), context.preferences, avoided);
  return voice ?? (context.online ? preferredVoice(at, context, avoided) : undefined);
}

/** True when the internet is away and the language has online voices only. */
export const needsInternet = (at: Place, context: SpeechContext): boolean =>
  !context.online &&
  voicesForLanguage(context.voices, placeLang(at, context)).length > 0 &&
  voicesForLanguage(withoutOnline(context.voices), placeLang(at, context)).length === 0;

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
  memory: VoiceMemory,
): { readonly position: ReadingPosition; readonly piece: Piece } | undefined {
  for (let at: ReadingPosition | undefined = from; at; at = nextSentence(context.document, at)) {
    const block = context.document.block(at.block);
    const sentence = sentenceOf(context.document, at).span;
    const lang = langOf(block, context);
    const saying = sayingFor(context, lang);
    const voice = voiceFor(at, context, memory);
    const limit = voice?.localService === true ? LOCAL_LIMIT : REMOTE_LIMIT;
    for (let start = Math.max(at.offset, sentence.start); start < sentence.end;) {
      const span = within(block.text, { start, end: sentence.end }, limit * 4);
      let spoken = cutForVoice(spokenText(block, span, saying), limit);
      if (memory.reportsWords[keyOf({ voice })] === false) {
        spoken = cutForTime(spoken, LONGEST_WORDLESS_MS, (text) => expected(text, context, memory));
      }
      const said = { start, end: spoken.end };
      if (spoken.text !== '') {
        const words = markedWords(block, said, saying, lang);
        return {
          position: { ...at, offset: words[0]?.start ?? start },
          piece: { span: said, spoken, words, voice },
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
