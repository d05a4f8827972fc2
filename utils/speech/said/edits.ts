// pure
import type { Mark } from '../../document/block-facts.ts';
import type { Block } from '../../document/reading-document.ts';
import type { Edit } from './edit.ts';
import { findPronunciations } from './find-pronunciations.ts';
import { formulas, saidFormula } from './formulas.ts';
import { numbers } from './numbers.ts';
import type { Rule } from './rules.ts';
import {
  addresses,
  ampersands,
  capitals,
  citations,
  comparisons,
  dashes,
  emoji,
  leaders,
  ornaments,
  tags,
} from './rules.ts';
import type { Saying } from './saying.ts';
import { signs } from './signs.ts';

const pronunciations: Rule = (text, { pronunciations: list, lang }) => findPronunciations(text, list, lang);

/** In order of precedence. Those of the first list look into inline code, too. */
const EVERYWHERE: readonly Rule[] = [formulas, addresses, pronunciations, emoji, ornaments];
const IN_PROSE: readonly Rule[] = [citations, tags, dashes, capitals, ampersands, comparisons, leaders];

/** Parts of a text that are spoken for. */
class Taken {
  readonly #units: Uint8Array;

  constructor(length: number) {
    this.#units = new Uint8Array(length);
  }

  has(start: number, end: number): boolean {
    return this.#units.subarray(start, end).includes(1);
  }

  take(start: number, end: number): void {
    this.#units.fill(1, start, end);
  }
}

const cache = new WeakMap<Block, { readonly saying: Saying; readonly edits: readonly Edit[] }>();

/**
 * What is said otherwise than it is written in a block's text.
 * @returns edits in order, not empty, without overlap. The same list for the same block and saying.
 */
export function editsOf(block: Block, saying: Saying): readonly Edit[] {
  const known = cache.get(block);
  if (known?.saying === saying) return known.edits;
  const edits = findEdits(block, saying);
  cache.set(block, { saying, edits });
  return edits;
}

/** Without the white space of the markup: the word that is marked begins where it is said. Empty when that is all. */
function trimmed(text: string, { start, end, say }: Edit): Edit {
  const inner = text.slice(start, end);
  const from = start + (inner.length - inner.replace(/^[\s\p{Cf}]+/u, '').length);
  return { start: from, end: Math.max(from, end - (inner.length - inner.trimEnd().length)), say };
}

const BETWEEN_NOTES = /^\s*[,;\u2013-]\s*$/u;

/** The sign that a note begins with, as it is called by: an asterisk is never said. "† 1950" is the year of a death. */
const OWN_SIGN = /^\s*[\u2020\u2021]{1,2}(?=\s*\p{L})/u;

/** Marks of notes, with the comma between two of them. */
function notes(text: string, marks: readonly Mark[]): readonly Edit[] {
  const [own] = OWN_SIGN.exec(text) ?? [];
  if (own) return [{ start: 0, end: own.length, say: '' }, ...calls(text, marks)];
  return calls(text, marks);
}

function calls(text: string, marks: readonly Mark[]): readonly Edit[] {
  const found = marks.filter(({ kind }) => kind === 'note');
  return found.flatMap(({ start, end }, index) => {
    const next = found[index + 1];
    const joined = next && BETWEEN_NOTES.test(text.slice(end, next.start));
    return [{ start, end, say: '' }, ...(joined ? [{ start: end, end: next.start, say: '' }] : [])];
  });
}

function findEdits({ text, role, facts }: Block, saying: Saying): readonly Edit[] {
  const taken = new Taken(text.length);
  const edits: Edit[] = [];
  const add = (edit: Edit): void => {
    if (edit.end <= edit.start || taken.has(edit.start, edit.end)) return;
    taken.take(edit.start, edit.end);
    edits.push(edit);
  };
  const marks = facts?.marks ?? [];
  if (saying.verbosity.notes === 'skip') {
    for (const edit of notes(text, marks)) add(edit);
  }
  for (const { kind, start, end, words = '' } of marks) {
    const say = kind === 'formula' ? saidFormula(words, saying) : undefined;
    if (say !== undefined) add(trimmed(text, { start, end, say }));
  }
  for (const edit of signs(text, role, saying)) add(edit);
  for (const rule of EVERYWHERE) for (const edit of rule(text, saying)) add(edit);
  for (const edit of numbers(text, marks, saying)) add(trimmed(text, edit));
  if (role !== 'code') {
    for (const { kind, start, end } of marks) if (kind === 'code') taken.take(start, end);
    for (const rule of IN_PROSE) for (const edit of rule(text, saying)) add(edit);
  }
  return edits.toSorted((a, b) => a.start - b.start);
}
