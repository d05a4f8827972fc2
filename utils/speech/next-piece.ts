// pure
import { passagesOf } from '../document/language-spans.ts';
import type { LanguageSpan, ReadingPosition, TextSpan } from '../document/reading-document.ts';
import { nextSentence, sentenceOf } from '../document/position.ts';
import { cutForTime, cutForVoice, LOCAL_LIMIT, REMOTE_LIMIT } from './cut-for-voice.ts';
import type { Voice } from './engine.ts';
import { isOnline } from './known-voices.ts';
import { langAt, langOf, storyLang } from './reading-language.ts';
import type { SpeechContext } from './speech-event.ts';
import { expected, keyOf, LONGEST_WORDLESS_MS } from './patience.ts';
import type { Piece, SpeechState } from './speech-state.ts';
import { markedWords } from './said/marked-words.ts';
import { sayingFor } from './said/saying.ts';
import { spokenText } from './spoken-text.ts';
import { chooseVoice, unspokenLanguages, voiceKey } from './voices.ts';

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

/** Among some voices, one for a language. A passage in a language without any is read by the story's voice. */
function choose(
  voices: readonly Voice[],
  lang: string,
  context: SpeechContext,
  avoided: readonly string[],
): Voice | undefined {
  const { preferences, voiceData } = context;
  return (
    chooseVoice(voices, lang, preferences, avoided, voiceData) ??
    chooseVoice(voices, storyLang(context), preferences, avoided, voiceData)
  );
}

/** The voice for a place if all of them could be reached. */
export const preferredVoice = (
  at: ReadingPosition,
  context: SpeechContext,
  avoided: readonly string[],
): Voice | undefined => choose(context.voices, langAt(at, context), context, avoided);

/**
 * Voice for a place; undefined leaves the choice to the browser. A sentence that has been begun keeps its voice, or
 * its voice for each language, as long as that is there. Online voices are passed over while they cannot be reached.
 */
export const voiceFor = (
  at: ReadingPosition,
  context: SpeechContext,
  memory: VoiceMemory,
): Voice | undefined => voiceIn(langAt(at, context), at, context, memory);

function voiceIn(
  lang: string,
  at: ReadingPosition,
  context: SpeechContext,
  memory: VoiceMemory,
): Voice | undefined {
  const { using, avoided } = memory;
  const offlineOnly = !context.online || memory.networkFailed;
  const begun = using?.block === at.block && using.sentence === at.sentence && using.lang === lang;
  if (begun && !avoided.includes(using.voice)) {
    const kept = context.voices.find((voice) => voiceKey(voice) === using.voice);
    if (kept && !(offlineOnly && isOnline(kept))) return kept;
  }
  if (!offlineOnly) return choose(context.voices, lang, context, avoided);
  const voice = choose(withoutOnline(context.voices), lang, context, avoided);
  return voice ?? (context.online ? choose(context.voices, lang, context, avoided) : undefined);
}

/** The part of a sentence from a place on that one voice reads. */
function passageAt(
  at: ReadingPosition,
  context: SpeechContext,
  memory: VoiceMemory,
): LanguageSpan & { readonly voice: Voice | undefined } {
  const block = context.document.block(at.block);
  const { span } = sentenceOf(context.document, at);
  const own = langOf(block, context);
  const [first, ...others] = passagesOf(block, span, own).filter(({ end }) => end > at.offset);
  const { lang, start, ...rest } = first ?? { ...span, lang: own };
  const voice = voiceIn(lang, at, context, memory);
  let { end } = rest;
  for (const next of others) {
    if (voiceIn(next.lang, at, context, memory) !== voice) break;
    end = next.end;
  }
  return { start, end, lang, voice };
}

/** True when the internet is away and the language has online voices only. */
export const needsInternet = (at: ReadingPosition, context: SpeechContext): boolean =>
  !context.online &&
  unspokenLanguages(context.voices, [langAt(at, context)]).length === 0 &&
  unspokenLanguages(withoutOnline(context.voices), [langAt(at, context)]).length > 0;

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
    for (let start = Math.max(at.offset, sentence.start); start < sentence.end;) {
      const { end, lang, voice } = passageAt({ ...at, offset: start }, context, memory);
      const saying = sayingFor(context, lang);
      const limit = voice?.localService === true ? LOCAL_LIMIT : REMOTE_LIMIT;
      const span = within(block.text, { start, end }, limit * 4);
      let spoken = cutForVoice(spokenText(block, span, saying), limit);
      // Nor does anybody know yet whether a voice that has not spoken reports any.
      if (memory.reportsWords[keyOf({ voice })] !== true) {
        const duration = (text: string): number => expected(text, lang, context, memory);
        spoken = cutForTime(spoken, LONGEST_WORDLESS_MS, duration, lang);
      }
      const said = { start, end: spoken.end };
      if (spoken.text !== '') {
        const words = markedWords(block, said, saying, lang);
        return {
          position: { ...at, offset: words[0]?.start ?? start },
          piece: { span: said, spoken, words, lang, voice },
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
