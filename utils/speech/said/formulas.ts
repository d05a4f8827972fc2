// pure
import type { Edit } from './edit.ts';
import type { Rule } from './rules.ts';
import type { Saying } from './saying.ts';
import { readableTex } from './tex.ts';

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

/** UTF-16 units of a formula that is followed as easily as a word is: a variable, "x² = 4". */
const SHORT = 24;

/**
 * What is said of a formula that is shown. An author's words are said like any words, and so is a short formula;
 * what a person has chosen counts for long ones, and for those that only their layout explains.
 * @param words the author's words or TeX, '' when there are none.
 * @returns undefined to read the signs.
 */
export function saidFormula(words: string, { verbosity, phrases }: Saying): string | undefined {
  const said = readableTex(words);
  const isShort = said !== '' && said.replaceAll(/\s+/g, '').length <= SHORT;
  if (isShort || (said !== '' && isWords(words))) return said;
  if (verbosity.formulas === 'read') return said || undefined;
  return verbosity.formulas === 'skip' ? '' : phrases.formula;
}

/** Words of three letters and more, and nothing that only TeX writes. */
const isWords = (text: string): boolean => /\p{L}{3}.*\s\p{L}{2}/su.test(text) && !/[\\^_{}]/.test(text);
