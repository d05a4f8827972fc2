// pure

/** What the person wants marked while the voice reads. */
export type Marking = 'automatic' | 'both' | 'word' | 'sentence' | 'paragraph' | 'none';

export const MARKINGS = ['automatic', 'both', 'word', 'sentence', 'paragraph', 'none'] as const;

/** What is known of the word being heard: from the voice itself, reckoned from its pace, or nothing. */
export type WordSource = 'reported' | 'estimated' | 'unknown';

/** The parts of the story that are marked, and the one of them that carries the bar. */
export interface Marks {
  readonly paragraph: boolean;
  readonly sentence: boolean;
  readonly word: boolean;
  readonly bar: 'paragraph' | 'sentence' | 'word' | 'estimated-word' | 'none';
}

const NOTHING: Marks = { paragraph: false, sentence: false, word: false, bar: 'none' };
const SENTENCE: Marks = { ...NOTHING, sentence: true, bar: 'sentence' };

/**
 * An estimated word is right in about six cases of ten and one word off in three, so it is marked only for who asks
 * for words; by itself such a voice gets a marked sentence.
 * @param reportsWords the voice is known to report words: then one is about to come even where none is known yet.
 * @param oneOnly Chromium paints every highlight alike in forced colours: only the narrowest mark may be shown.
 */
export function marksFor(
  marking: Marking,
  source: WordSource,
  reportsWords: boolean,
  oneOnly: boolean,
): Marks {
  if (marking === 'none') return NOTHING;
  if (marking === 'paragraph') return { ...NOTHING, paragraph: true, bar: 'paragraph' };
  const wordsComing = source === 'reported' || reportsWords;
  if (marking === 'sentence' || (marking === 'automatic' && !wordsComing)) return SENTENCE;
  if (source === 'unknown' && !wordsComing) return SENTENCE;
  const word = source !== 'unknown';
  const sentence = marking !== 'word' && !(oneOnly && word);
  const bar = source === 'estimated' && !reportsWords ? 'estimated-word' : 'word';
  return { paragraph: false, sentence, word, bar };
}
