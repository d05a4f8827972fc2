// pure
import type { Mark } from '../../document/block-facts.ts';
import type { Edit } from './edit.ts';
import type { Rule } from './rules.ts';
import type { Saying } from './saying.ts';

const DELIMITED = /\\\([^\n]{1,500}?\\\)|\\\[[^\n]{1,500}?\\\]|\$\$[^$]{1,500}\$\$/gu;
const STYLED = /\{\\(?:display|text|script)style\b/gu;
/** Commands that set type; others, such as \alpha, are names. */
const SETTING =
  /\\(?:(?:display|text|script)style|left|right|mathrm|mathbf|mathit|text|operatorname|quad|qquad|begin|end|limits)(?![a-zA-Z])|\\[^a-zA-Z]|[\\{}$]/gu;

/** @returns where the brace that opens at `start` is closed; -1 when it is not. */
function closingBrace(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

/** Formulae in TeX: between its own brackets, and as MediaWiki tells them in the `alttext` of MathML. */
function found(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans = [...text.matchAll(DELIMITED)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  let last = 0;
  for (const { index } of text.matchAll(STYLED)) {
    if (index < last) continue;
    const end = closingBrace(text, index);
    if (end < 0) break;
    spans.push({ start: index, end });
    last = end;
  }
  return spans;
}

export const formulas: Rule = (text, { verbosity, phrases }) => {
  if (!/[\\$]/.test(text)) return [];
  const spans = found(text);
  if (verbosity.formulas !== 'read')
    return spans.map((span) => ({ ...span, say: verbosity.formulas === 'skip' ? '' : phrases.formula }));
  return spans.flatMap(({ start, end }): Edit[] =>
    [...text.slice(start, end).matchAll(SETTING)].map(({ index, 0: sign }) => ({
      start: start + index,
      end: start + index + sign.length,
      say: '',
    })),
  );
};

/** Words, and what stands in a line: "x", "a + b", "two thirds". What else there is of TeX the ear cannot follow. */
const PLAIN = /^[^\\^_{}]*$/u;

/** MathML, by the words that its page gives for it. Those that are plain are said, whatever is chosen for formulae. */
export function mathMarks(marks: readonly Mark[], { verbosity, phrases }: Saying): readonly Edit[] {
  return marks.flatMap(({ kind, start, end, words = '' }): Edit[] => {
    if (kind !== 'formula') return [];
    const plain = words
      .replaceAll(SETTING, (sign) => (/^\\[a-z]/i.test(sign) || sign.length === 1 ? '' : ' '))
      .trim();
    if (plain !== '' && (verbosity.formulas === 'read' || PLAIN.test(plain)))
      return [{ start, end, say: plain }];
    // Without words, all that could be read is its signs.
    if (verbosity.formulas === 'read') return [];
    return [{ start, end, say: verbosity.formulas === 'skip' ? '' : phrases.formula }];
  });
}
