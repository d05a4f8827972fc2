// DOM-only

const INNER_LINK = 'a[href^="#"]';
/** No mark of a note is longer, "[citation needed]" included. */
const LONGEST = 40;
const ONLY_SIGNS = /^(?:[*\u2020\u2021\u00A7\u00B6\u2016^\u2191\u21A9\s]|\uFE0E|\uFE0F)+$/u;
const BRACKETED = /^[[\uFF3B\u3010\u3014].*[\]\uFF3D\u3011\u3015]$/su;
const NUMBERS = /^\d{1,3}(?:\s*[,\u2013-]\s*\d{1,3})*$/u;
const LETTER = /^\p{Ll}$/u;
/** No exponent stands behind a stop or a closing quotation mark. */
const AFTER_CLAUSE = /[.,;:!?\u2026\u3002\uFF0C"\u2019\u201D\u00BB]$/u;
/** A year, or a number in groups: powers are of shorter ones. */
const AFTER_LONG_NUMBER = /(?<![\d.,])(?:(?:1[5-9]|20)\d\d|\d{1,3}(?:,\d{3})+)$/u;
const AFTER_WORD = /\p{Ll}{4}$/u;

/**
 * True for the mark of a footnote or citation: nothing that belongs to the sentence. Most superscripts are none:
 * πr², 10⁻³ and Na⁺ lose their meaning without them (edrlab/thorium-reader#3778).
 * @param element inside a block. @param before the text in front of it.
 */
export function isNoteMark(element: Element, before: string): boolean {
  const raised = element.tagName === 'SUP';
  if (!raised && !(element.tagName === 'A' && element.matches(INNER_LINK))) return false;
  const text = element.textContent.trim();
  if (text === '' || text.length > LONGEST) return false;
  if (ONLY_SIGNS.test(text) || BRACKETED.test(text)) return true;
  if (!raised) return false;
  if (element.closest(INNER_LINK) ?? element.querySelector(INNER_LINK)) return true;
  if (AFTER_CLAUSE.test(before)) return NUMBERS.test(text) || LETTER.test(text);
  if (AFTER_LONG_NUMBER.test(before)) return NUMBERS.test(text);
  // "metres²" and "miles³" are measures; no other number is a likely power of a word.
  return AFTER_WORD.test(before) && NUMBERS.test(text) && text !== '2' && text !== '3';
}
