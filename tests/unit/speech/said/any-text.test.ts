import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockFacts } from '../../../../utils/document/block-facts.ts';
import type { Block } from '../../../../utils/document/reading-document.ts';
import { cutForVoice } from '../../../../utils/speech/cut-for-voice.ts';
import { editsOf } from '../../../../utils/speech/said/edits.ts';
import { markedWords } from '../../../../utils/speech/said/marked-words.ts';
import { NO_PHRASES } from '../../../../utils/speech/said/phrases.ts';
import type { Saying } from '../../../../utils/speech/said/saying.ts';
import type { Verbosity } from '../../../../utils/speech/said/verbosity.ts';
import { VERBOSITY_CHOICES } from '../../../../utils/speech/said/verbosity.ts';
import { spokenText } from '../../../../utils/speech/spoken-text.ts';
import { block } from '../stories.ts';

/** What the rules look for, and what voices choke on; between bars. */
const SIGNS =
  ' | |\n|&|<|>|[|]|[[|]]|---|***|_|.|. |, |! |…|....|—| – |–| - |(|)|“|”|{\\displaystyle x}|\\(y\\)|$$|。'.split(
    '|',
  );
const WORDS =
  'word|Word|WORDS|HOSPITAL|e\u0301|12|3|²|[12]|[citation needed]|#TagHere|@me|医生|\u{1D401}|ال|https://example.com/a?b=c&d|www.example.org.'.split(
    '|',
  );
const UNSEEN =
  '\u00AD|\u200B|\u202E|✓|✗|★★★|★★☆|✅|-3|–4|⁻³|\uD83D|\u{1F469}\u200D\u{1F692}|\u2764\uFE0F|★|1\uFE0F\u20E3'.split(
    '|',
  );

const part = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.constantFrom('|', ...SIGNS),
  fc.constantFrom(...WORDS),
  fc.constantFrom(...UNSEEN),
);
const anyText = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

const verbosity = fc.record(
  Object.fromEntries(
    Object.entries(VERBOSITY_CHOICES).map(([name, choices]) => [name, fc.constantFrom<string>(...choices)]),
  ),
) as unknown as fc.Arbitrary<Verbosity>;

const written = fc.constantFrom(
  'word',
  'Word',
  'HOSPITAL',
  '12',
  '\u533B\u751F',
  'a',
  '&',
  'word. Word',
  'TagHere',
);
const saying: fc.Arbitrary<Saying> = fc.record({
  lang: fc.constantFrom('en', 'de', 'zh', 'th', ''),
  verbosity,
  phrases: fc.constantFrom(NO_PHRASES, {
    link: (host: string) => `link to <${host}>`,
    code: (lines: number) => `[[Code]], ${lines} & more`,
    table: (rows: number, columns: number) => `Table, ${rows} rows, ${columns} columns`,
    formula: 'formula',
    quoteStart: 'Quote',
    quoteEnd: 'End of quote',
  }),
  pronunciations: fc.array(
    fc.record({
      written,
      spoken: fc.constantFrom('said so', 'word', 'a < b & [[c]]', '\u533B'),
      caseSensitive: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

/** No text node of a page ends within a letter. */
function onCodePoint(text: string, offset: number): number {
  const at = Math.min(offset, text.length);
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

const cell = fc.record({
  first: fc.boolean(),
  heading: fc.boolean(),
  header: fc.oneof(fc.constant(''), anyText),
  rows: fc.constant(2),
  columns: fc.constant(3),
  simple: fc.boolean(),
});

const anyBlock: fc.Arbitrary<Block> = fc
  .record({
    text: anyText,
    lang: fc.constantFrom('en', 'zh', ''),
    role: fc.constantFrom('paragraph', 'paragraph', 'list-item', 'code', 'table-cell', 'image', 'caption'),
    needsStop: fc.boolean(),
    cuts: fc.uniqueArray(fc.nat(120), { maxLength: 4 }),
    kind: fc.constantFrom('note', 'code', 'raised', 'lowered', 'formula'),
    words: fc.constantFrom('', 'x', '{\\displaystyle e^{x}}', '<&'),
    listNumber: fc.constantFrom('', '3', 'b'),
    cell: fc.option(cell, { nil: undefined }),
    quoteStarts: fc.boolean(),
    quoteEnds: fc.boolean(),
    unlabelled: fc.boolean(),
    longer: fc.boolean(),
  })
  .map(({ text, lang, role, needsStop, cuts, kind, words, ...rest }) => {
    const [a = 0, b = 0, c = 0, d = 0] = cuts.map((cut) => onCodePoint(text, cut)).toSorted((x, y) => x - y);
    const marks = [
      { kind, words, start: a, end: b },
      { kind, words, start: c, end: d },
    ].filter(({ start, end }) => end > start);
    const facts: BlockFacts = { ...rest, marks, codeLines: role === 'code' ? 2 : 0 };
    return block(text, { lang, role, needsStop, facts });
  });

/** A part of a block within one sentence, as the voice is given it. */
const anyPart = fc
  .tuple(anyBlock, fc.nat(), fc.nat(200))
  .filter(([{ sentences }]) => sentences.length > 0)
  .map(([each, pick, skip]) => {
    const sentence = each.sentences[pick % each.sentences.length]?.span ?? { start: 0, end: 0 };
    return [
      each,
      { start: Math.min(sentence.start + skip, sentence.end - 1), end: sentence.end },
      sentence,
    ] as const;
  });

describe('any text, with any choices', () => {
  it('has no forbidden sign and something to say, and maps that never fall and stay inside', () => {
    fc.assert(
      fc.property(anyPart, saying, ([each, span, sentence], choices) => {
        const spoken = spokenText(each, span, choices);
        expect(spoken.text).not.toMatch(/[<>&*_~|\u2022\u00AD\u202E\n]|\[\[|\]\]| {2}|^ | $/);
        expect(spoken.text === '' || /[\p{L}\p{N}]/u.test(spoken.text)).toBe(true);
        expect(spoken.end).toBeGreaterThanOrEqual(span.end);
        const shown = Array.from({ length: spoken.text.length }, (_, i) => spoken.toShown(i));
        expect(shown.every((at, i) => at >= (shown[i - 1] ?? sentence.start) && at < span.end)).toBe(true);
        // There and back: what is shown at a place is spoken there, or with what is spoken there as a whole.
        expect(
          shown.every((at, i) => spoken.toSpoken(at) <= i && spoken.toShown(spoken.toSpoken(at)) === at),
        ).toBe(true);
        const indexes = Array.from({ length: span.end - span.start + 1 }, (_, i) =>
          spoken.toSpoken(span.start + i),
        );
        expect(indexes.every((index, i) => index >= (indexes[i - 1] ?? 0))).toBe(true);
        expect(indexes.at(-1)).toBeLessThanOrEqual(spoken.text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('marks words in order, apart from each other, of which each is said', () => {
    fc.assert(
      fc.property(anyPart, saying, ([each, span, sentence], choices) => {
        const spoken = spokenText(each, span, choices);
        if (spoken.text === '') return;
        const words = markedWords(each, span, choices, each.lang);
        let end = sentence.start;
        for (const word of words) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
          const from = spoken.toSpoken(word.start);
          expect(spoken.text.slice(from, spoken.toSpoken(word.end))).toMatch(/[\p{L}\p{N}]/u);
        }
        // And every letter that is said belongs to one. A closing phrase may follow a sign that is no word.
        for (let i = 0; i < spoken.text.length - 'End of quote.'.length; i++) {
          if (!/\p{L}/u.test(spoken.text.charAt(i))) continue;
          const at = spoken.toShown(i);
          expect(words.some((word) => at < word.end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says in pieces what it says as a whole: each part once, in order', () => {
    fc.assert(
      fc.property(
        anyPart,
        saying,
        fc.integer({ min: 5, max: 60 }),
        ([each, span, sentence], choices, limit) => {
          const letters = (from: string): string => from.replaceAll(/[^\p{L}\p{N}]/gu, '');
          let said = '';
          for (let start = span.start; start < sentence.end;) {
            const piece = cutForVoice(spokenText(each, { start, end: sentence.end }, choices), limit);
            expect(piece.text === '' || /[\p{L}\p{N}]/u.test(piece.text)).toBe(true);
            expect(piece.end).toBeGreaterThan(start);
            expect(piece.end).toBeLessThanOrEqual(sentence.end);
            const units = piece.units.reduce((sum, unit) => sum + unit.end - unit.start, 0);
            expect(piece.text.length).toBeLessThanOrEqual(limit + units);
            said += letters(piece.text);
            start = piece.end;
          }
          expect(said).toBe(letters(spokenText(each, span, choices).text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds parts that lie in order, apart from each other, within the text', () => {
    fc.assert(
      fc.property(anyBlock, saying, (each, choices) => {
        let last = 0;
        for (const { start, end } of editsOf(each, choices)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(each.text.length);
      }),
    );
  });
});
