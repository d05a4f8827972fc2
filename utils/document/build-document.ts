// DOM-only
import type { Mark } from './block-facts.ts';
import { languageSpans, sentencesByLanguage } from './language-spans.ts';
import type { Block, LanguageSpan, ReadingDocument, Sentence, TextSpan } from './reading-document.ts';
import { readFacts } from './read-facts.ts';
import { canonicalTag } from './segment.ts';
import { rangeOf, roleOf, textOf, textRuns } from './text-run.ts';

/** Where a block's text stands on the page. */
export interface TextMap {
  /** @throws RangeError when there is no such block, or the span is not within its text. */
  range(block: number, span: TextSpan): Range;
  /** The element that holds a block's text. @throws RangeError when there is no such block. */
  element(block: number): Element;
  /** The place of a DOM position; undefined when it is outside every block. */
  locate(node: Node, offset: number): { readonly block: number; readonly offset: number } | undefined;
}

/**
 * Makes the story for the ear from the article element that is, or will be, shown.
 * Finding the blocks is one quick pass; text and sentences of a block are made when first asked for, so that the
 * first sentence of a long story is there as soon as that of a short one.
 * @param lang BCP 47 tag of the story, '' when unknown; `lang` attributes of its parts win.
 */
export function buildDocument(
  article: Element,
  lang: string,
): { readonly document: ReadingDocument; readonly textMap: TextMap } {
  const runs = textRuns(article);
  const built = new Map<number, { readonly block: Block; readonly starts: readonly number[] }>();
  let owners: Map<Node, number> | undefined;

  function at(index: number): { readonly block: Block; readonly starts: readonly number[] } {
    const known = built.get(index);
    if (known) return known;
    const run = runAt(index);
    const { text, starts } = textOf(run);
    const role = roleOf(run.container);
    // Not beyond the article: the page round it is in the interface's language.
    const marked = run.container.closest('[lang]');
    const declared = marked && article.contains(marked) ? (marked.getAttribute('lang') ?? '') : '';
    const blockLang = canonicalTag(declared) || lang;
    const facts = readFacts(run, text, starts, runs[index - 1], runs[index + 1]);
    const languages = languageSpans(run, starts, blockLang);
    let sentences: readonly Sentence[] | undefined;
    const block: Block = {
      index,
      role,
      lang: blockLang,
      text,
      // Cutting takes most of the time, and the length of a story is known without it.
      get sentences() {
        return (sentences ??= sentencesBesideNotes(text, blockLang, languages, facts.marks));
      },
      needsStop: role !== 'code',
      ...(languages.length > 0 && { languages }),
      facts,
    };
    const made = { block, starts };
    built.set(index, made);
    return made;
  }

  function runAt(index: number): (typeof runs)[number] {
    const run = runs[index];
    if (!run) throw new RangeError(`no block ${index}`);
    return run;
  }

  return {
    document: { lang, blockCount: runs.length, block: (index) => at(index).block },
    textMap: {
      range: (index, span) => rangeOf(runAt(index), at(index).starts, span),
      element: (index) => runAt(index).container,
      locate(node, offset) {
        owners ??= new Map(
          runs.flatMap((run, index) => run.nodes.flatMap((text) => (text ? [[text, index]] : []))),
        );
        const index = owners.get(node);
        if (index === undefined) return undefined;
        const start = at(index).starts[runAt(index).nodes.findIndex((text) => text === node)];
        return start === undefined ? undefined : { block: index, offset: start + offset };
      },
    },
  };
}

/**
 * Sentences as if marks of notes were not there: "wept.12 Then" ends behind the stop. A mark belongs to the sentence
 * that it follows. And as if no sentence ended in a formula, whatever its signs.
 */
function sentencesBesideNotes(
  whole: string,
  lang: string,
  languages: readonly LanguageSpan[],
  marks: readonly Mark[],
): readonly Sentence[] {
  const text = marks
    .filter(({ kind }) => kind === 'formula')
    .reduce((masked, { start, end }) => {
      const formula = masked.slice(start, end).replaceAll(/[.!?\u2026\u3002\n]/g, ',');
      return masked.slice(0, start) + formula + masked.slice(end);
    }, whole);
  const notes = marks.filter(({ kind }) => kind === 'note');
  if (notes.length === 0) return sentencesByLanguage(text, lang, languages);
  let masked = '';
  for (const { start, end } of notes) {
    masked += text.slice(masked.length, start) + ' '.repeat(end - Math.max(start, masked.length));
  }
  const sentences = sentencesByLanguage(masked + text.slice(masked.length), lang, languages);
  const [first] = sentences;
  if (!first) return sentencesByLanguage(text, lang, languages);
  return sentences.map(({ index, span }) => {
    const next = sentences[index + 1]?.span.start ?? text.length;
    const note = notes.findLast(({ start, end }) => start >= span.end && end <= next);
    const leading = index === 0 ? notes.find(({ end }) => end <= span.start) : undefined;
    return { index, span: { start: leading?.start ?? span.start, end: note?.end ?? span.end } };
  });
}
