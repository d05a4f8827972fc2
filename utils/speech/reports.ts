// pure
import type { ReadingPosition } from '../document/reading-document.ts';
import { expectedDuration } from './duration.ts';
import { climb } from './ladder.ts';
import { afterPiece, notify, withoutWaiting } from './notices.ts';
import { expected, isLate, keyOf, learnStretch, progressPatience } from './patience.ts';
import { rateOf } from './reading-language.ts';
import type { SpeechContext, Step } from './speech-event.ts';
import type { Piece, SpeechState } from './speech-state.ts';
import type { Active } from './transitions.ts';
import { base, fail, proceed, timer, unchanged } from './transitions.ts';

/** A voice that has not reported a word after so many of them, and so many ms, never does. */
const WORDLESS_WORDS = 6;
const WORDLESS_MS = 1500;
/** Nor does one that has come to the end of more than a word in so many ms. */
const WORDLESS_PIECE_MS = 700;
/** Two words reported within so many ms cannot be further apart than so many words. */
const AT_ONCE_MS = 5;
const AT_ONCE_WORDS = 3;

/**
 * A piece that ends within such a part of the time that it must take has not been said, whatever is reported: the
 * service is broken, or the voice has no sounds for the text. Not asked of pieces so short that this may be chance.
 */
const HASTY_SHARE = 0.15;
const HASTY_LEAST_MS = 1500;
/**
 * Each is tried again once. After that some such pieces are passed over, as a sentence in foreign letters may be one;
 * a whole story of them is a failure.
 */
const MOST_HASTY = 2;

type Speaking = Extract<SpeechState, { readonly status: 'speaking' }>;

const nowSpeaking = (state: Active): Speaking => ({
  ...base(state),
  status: 'speaking',
  tries: state.tries,
  started: true,
  heard: true,
});

const isHeard = (state: Active): boolean => state.status === 'speaking' && state.started;

/** The voice has begun with the piece. */
export function started(state: Active, piece: Piece, context: SpeechContext): Step {
  if (isHeard(state)) return unchanged(state);
  const { now } = context;
  const next = {
    ...nowSpeaking(state),
    // Only what has been heard proves that a voice that had failed is back.
    notice: state.tries === 0 ? withoutWaiting(state.notice) : state.notice,
    times: { ...state.times, started: now, word: -Infinity },
  };
  const words = state.reportsWords[keyOf(piece)] === true;
  const text = words ? upToWord(piece, 0, 1) : piece.spoken.text;
  return watch(context.muted ? notify(next, 'muted', context) : next, piece, text, context);
}

/** Some engines report words that lie elsewhere: accepted are words of the piece, at most one back. */
export function boundary(state: Active, piece: Piece, charIndex: number, context: SpeechContext): Step {
  const { spoken, words } = piece;
  if (!Number.isInteger(charIndex) || charIndex < 0 || charIndex >= spoken.text.length)
    return unchanged(state);
  const offset = spoken.toShown(charIndex);
  const index = words.findIndex(({ end }) => offset < end);
  const current = words.findIndex(({ end }) => state.position.offset < end);
  const word = words[index];
  if (!word || index < current - 1) return unchanged(state);
  const { now } = context;
  if (now - state.times.word < AT_ONCE_MS && index - current > AT_ONCE_WORDS) return unchanged(state);
  const key = keyOf(piece);
  const next = {
    ...nowSpeaking(state),
    position: { ...state.position, offset: word.start },
    word,
    notice: withoutWaiting(state.notice),
    reportsWords:
      state.reportsWords[key] === true ? state.reportsWords : { ...state.reportsWords, [key]: true },
    times: {
      ...state.times,
      silent: now,
      word: now,
      started: isHeard(state) ? state.times.started : now,
    },
  };
  return watch(next, piece, upToWord(piece, charIndex, index + 1), context);
}

/**
 * Moves the place to go on from, of a voice that has reported no word; what it reports itself always wins. Of a voice
 * that got stuck before nobody can tell how far it has come.
 */
export function estimated(state: Active, piece: Piece, offset: number): Step {
  if (state.tries > 0 || state.word !== null || !piece.words.some(({ start }) => start === offset))
    return unchanged(state);
  return unchanged({ ...state, position: { ...state.position, offset } });
}

/** What a voice says from an index of the text until it is to report the word of an index. */
function upToWord({ spoken, words }: Piece, from: number, index: number): string {
  const next = words[index];
  return spoken.text.slice(from, next ? Math.max(spoken.toSpoken(next.start), from + 1) : undefined);
}

/** Sets the watchdog over a voice that is speaking `text`, which ends with its next report. */
function watch(state: Speaking, piece: Piece, text: string, context: SpeechContext): Step {
  const wait = progressPatience(state, state.tries, piece, text, context);
  const look = isUnknown(state, piece, WORDLESS_WORDS)
    ? Math.min(wait, untilWordless(state, piece, context))
    : wait;
  const told = isLate(state, state.tries, wait, context) ? notify(state, 'slow', context) : state;
  return {
    state: { ...told, waiting: 'progress', times: { ...state.times, patience: context.now + wait } },
    effects: [timer('progress', state.attempt, look)],
  };
}

const isUnknown = (state: SpeechState, piece: Piece, words: number): boolean =>
  state.reportsWords[keyOf(piece)] === undefined && piece.words.length >= words;

/** How long a voice that reports words may take for its first six, ms. */
function untilWordless(state: SpeechState, piece: Piece, context: SpeechContext): number {
  const six = upToWord(piece, 0, WORDLESS_WORDS);
  return Math.round(Math.max(WORDLESS_MS, expected(six, piece.lang, context, state)));
}

/** Nothing has been reported in time: the voice reports no words, or it has stopped. */
export function progressOverdue(state: Active, context: SpeechContext): Step {
  const { piece, times } = state;
  const rest = times.patience - context.now;
  if (piece && rest >= 1) {
    const reportsWords = isUnknown(state, piece, WORDLESS_WORDS)
      ? { ...state.reportsWords, [keyOf(piece)]: false }
      : state.reportsWords;
    return {
      state: { ...state, reportsWords, waiting: 'progress' },
      effects: [timer('progress', state.attempt, rest)],
    };
  }
  const stopped = { ...state, remains: true };
  if (!piece || times.word >= times.started) return climb(stopped, context, 'no-answer');
  // It may be speaking, and no longer report words.
  const { [keyOf(piece)]: _forgotten, ...reportsWords } = state.reportsWords;
  return climb({ ...stopped, reportsWords }, context, 'no-answer');
}

/**
 * How long a piece has taken at least. To a page that was busy meanwhile start and end come at once, and then the
 * browser's word counts; not where it is longer than the piece can have taken, as of Firefox's fake voices and where
 * milliseconds are given for seconds.
 */
function tookMs({ tries, times }: Active, seconds: number, { now }: SpeechContext): number {
  const told = seconds * 1000;
  return Math.max(now - times.started, tries === 0 && told <= now - times.silent ? told : 0);
}

/**
 * Ended too soon, and not after words that the voice itself has reported from its second half. To voices words are what
 * stands between spaces, where the page marks parts of them: "23:10" is one report, and two words.
 */
function isHasty(
  state: Active,
  { spoken, words, lang }: Piece,
  seconds: number,
  context: SpeechContext,
): boolean {
  const least = expectedDuration(spoken.text, rateOf(lang, context), context.msPerUnit);
  if (least < HASTY_LEAST_MS || tookMs(state, seconds, context) >= HASTY_SHARE * least) return false;
  if (state.word === null) return true;
  const index = words.findIndex(({ end }) => state.position.offset < end);
  const rest = spoken.text.slice(spoken.toSpoken(words[index]?.end ?? 0)).trimEnd();
  return index < (words.length - 1) / 2 && rest.includes(' ');
}

/** The title is the story's first block. */
const isPastTitle = ({ block, offset }: ReadingPosition, { document }: SpeechContext): boolean =>
  block > 0 || offset >= (document.block(0).sentences.at(-1)?.span.end ?? 0);

/** The voice has come to the end of the piece, or to an end without having been heard. */
export function ended(
  state: Active,
  piece: Piece,
  seconds: number | undefined,
  context: SpeechContext,
): Step {
  if (!isHeard(state)) {
    const next = { ...state, piece: null };
    return context.muted ? fail(next, 'muted') : climb(next, context, 'not-heard');
  }
  const { now } = context;
  const hasty = isHasty(state, piece, seconds ?? 0, context);
  if (hasty && (state.tries === 0 || state.hasty >= MOST_HASTY))
    return climb({ ...state, piece: null }, context, 'not-heard');
  const wordless = isUnknown(state, piece, 2) && now - state.times.started >= WORDLESS_PIECE_MS;
  const at = { ...state.position, offset: piece.span.end };
  const thence = isPastTitle(at, context) ? null : state.thence;
  return proceed(
    {
      ...nowSpeaking(state),
      piece: null,
      position: (thence === null && state.thence) || at,
      thence,
      tries: 0,
      remains: false,
      hasty: hasty ? state.hasty + 1 : 0,
      interruptions: 0,
      word: null,
      started: false,
      notice: afterPiece(state.notice, context),
      reportsWords: wordless ? { ...state.reportsWords, [keyOf(piece)]: false } : state.reportsWords,
      stretch: learnStretch(state, piece, context),
      times: { ...state.times, silent: now },
    },
    context,
  );
}
