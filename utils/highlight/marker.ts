// browser
/** Marks the spoken sentence and word by the CSS Custom Highlight API: no node of the story changes. */
export interface Marker {
  /** Replaces both marks; undefined takes a mark away. */
  mark(sentence: Range | undefined, word: Range | undefined): void;
  clear(): void;
}

export function createMarker(): Marker {
  const sentences = new Highlight();
  const words = new Highlight();
  words.priority = 1;
  CSS.highlights.set('sentence', sentences);
  CSS.highlights.set('word', words);
  // Chromium paints every highlight alike in forced colours, so there only the narrower of the two is shown.
  const forced = matchMedia('(forced-colors: active)');
  const show = (highlight: Highlight, range: Range | undefined): void => {
    highlight.clear();
    if (range) highlight.add(range);
  };
  let current: Range | undefined;
  /** Whether the voice reported a word in the sentence before: else the sentence's own mark must be plain to see. */
  let reportsWords = false;
  let reported = false;
  const noteWords = (sentence: Range | undefined, word: Range | undefined): void => {
    if (!sameRange(sentence, current)) {
      reportsWords = reported;
      reported = false;
      current = sentence;
    }
    if (word) reported = reportsWords = true;
    document.documentElement.dataset['mark'] = reportsWords ? 'word' : 'sentence';
  };
  return {
    mark(sentence, word) {
      noteWords(sentence, word);
      show(sentences, forced.matches && word ? undefined : sentence);
      show(words, word);
    },
    clear() {
      sentences.clear();
      words.clear();
    },
  };
}

function sameRange(a: Range | undefined, b: Range | undefined): boolean {
  return a?.startContainer === b?.startContainer && a?.startOffset === b?.startOffset;
}
