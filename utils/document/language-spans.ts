// pure
import type { Block, LanguageSpan, Sentence, TextSpan } from './reading-document.ts';
import { canonicalTag, sentencesOf, wordsOf } from './segment.ts';
import type { TextRun } from './text-run.ts';

/** Most words in another language that stay with the voice of their sentence: a change for one word jars. */
const MOST_KEPT = 3;

const primary = (lang: string): string => lang.split('-', 1)[0] ?? '';
const isSame = (a: string, b: string): boolean => primary(a) === primary(b);

/** The parts of a block that are marked as another language. Another region of the same language is none. */
export function languageSpans(
  { nodes, langs }: Pick<TextRun, 'nodes' | 'langs'>,
  starts: readonly number[],
  blockLang: string,
): readonly LanguageSpan[] {
  const spans: LanguageSpan[] = [];
  for (const [index, declared] of langs) {
    const lang = canonicalTag(declared);
    if (lang === '' || isSame(lang, blockLang)) continue;
    const start = starts[index] ?? 0;
    const end = start + (nodes[index]?.length ?? 1);
    const last = spans.at(-1);
    if (last?.end === start && last.lang === lang) spans[spans.length - 1] = { ...last, end };
    else spans.push({ start, end, lang });
  }
  return spans;
}

/** Sentences of a block; those that lie within one part of another language are cut by the rules of that language. */
export function sentencesByLanguage(
  text: string,
  lang: string,
  languages: readonly LanguageSpan[],
): readonly Sentence[] {
  let sentences = sentencesOf(text, lang);
  for (const span of languages) {
    const from = sentences.findIndex(({ span: { start, end } }) => start >= span.start && end <= span.end);
    if (from < 0) continue;
    const to = sentences.findLastIndex(({ span: { end } }) => end <= span.end) + 1;
    const offset = sentences[from]?.span.start ?? 0;
    const end = sentences[to - 1]?.span.end ?? offset;
    const inside = sentencesOf(text.slice(offset, end), span.lang).map((sentence) => ({
      ...sentence,
      span: { start: sentence.span.start + offset, end: sentence.span.end + offset },
    }));
    if (inside.length > 0) sentences = [...sentences.slice(0, from), ...inside, ...sentences.slice(to)];
  }
  return languages.length === 0 ? sentences : sentences.map(({ span }, index) => ({ index, span }));
}

/**
 * A sentence cut where its language changes. The language of more than half of its words is the sentence's own, else
 * that of its block; up to three words in another one stay with it.
 * @param span the sentence. @param lang language of what the page does not mark, '' when unknown.
 * @returns parts that tile the span; one when nothing in it is marked.
 */
export function passagesOf(block: Block, span: TextSpan, lang: string): readonly LanguageSpan[] {
  const marked = (block.languages ?? []).filter(({ start, end }) => start < span.end && end > span.start);
  if (marked.length === 0) return [{ ...span, lang }];
  const parts: Part[] = [];
  let total = 0;
  const add = (start: number, end: number, partLang: string): void => {
    if (start >= end) return;
    const words = wordsOf(block.text, { start, end }, partLang).length;
    total += words;
    // What has no words belongs to what stands before it.
    const before = parts.at(-1);
    parts.push({ start, end, words, lang: words === 0 && before ? before.lang : partLang });
  };
  let at = span.start;
  for (const { start, end, lang: markedLang } of marked) {
    add(at, start, lang);
    add(Math.max(start, at), Math.min(end, span.end), markedLang);
    at = Math.min(end, span.end);
  }
  add(at, span.end, lang);
  const joined = join(parts);
  const main = [...Map.groupBy(joined, (part) => primary(part.lang)).values()].find(
    (same) => same.reduce((sum, { words }) => sum + words, 0) * 2 > total,
  )?.[0]?.lang;
  const own = main ?? lang;
  return join(joined.map((part) => (part.words > MOST_KEPT ? part : { ...part, lang: own }))).map(
    ({ start, end, lang: partLang }) => ({ start, end, lang: partLang }),
  );
}

interface Part extends LanguageSpan {
  readonly words: number;
}

/** Neighbours in the same language become one. */
function join(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && isSame(last.lang, part.lang)) {
      joined[joined.length - 1] = { ...last, end: part.end, words: last.words + part.words };
    } else joined.push(part);
  }
  return joined;
}
