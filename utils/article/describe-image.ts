// pure
import type { NameSource } from '../capture/stamps.ts';
import type { Alternative, WordSource } from './article.ts';
import { collapsed, hasLetters, sameWords, shareOfWordsIn, wordsOf } from './words.ts';

/** All that is known of a picture, as plain values. */
export interface ImageFacts {
  /** Accessible name, '' when none. */
  readonly name: string;
  readonly nameFrom: NameSource;
  /** Accessible description, '' when none. */
  readonly description: string;
  /** Tooltip of a picture that is marked as decorative, '' when none. */
  readonly tooltip: string;
  /** Words of its caption, '' when none. */
  readonly caption: string;
  /** Words of the longer description that the page points to, '' when none. */
  readonly longDescription: string;
  /** The picture is all that a link holds, and the link leads elsewhere than to a bigger copy of it. */
  readonly isLink: boolean;
  /** Other pictures before it had the same words. */
  readonly isRepeated: boolean;
  /** Size in CSS px; undefined when unknown, as for a picture that was not loaded yet. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** Title of the story: repeated under every picture by some publishing systems, it describes none. */
  readonly headline: string;
}

/** A picture with both sides below this is an icon, an avatar or a tracker. CSS px. */
const ICON_SIDE = 64;
/** No described picture of the story has a side below this: rules, spacers, dividers. CSS px. */
const LINE_SIDE = 24;

const FILE_NAME = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)\W*$/i;
const ADDRESS = /^(?:https?:\/\/|www\.|data:)\S+$/i;
/** Names that cameras, phones and publishing systems give. */
const MACHINE_NAME =
  /^(?:img|dscn?|pxl|image|photo|screen ?shot|untitled|unnamed)?[\s_-]*[\d._:x@-]{3,}(?:\s*(?:at|um)\s*[\d.: ]+)?$/i;
/** A long run without a space that mixes letters and digits: a hash or an identifier. */
const IDENTIFIER = /^(?=\S*\d)[\w-]{16,}$/;
/** Words joined as in an address: "doctor-outside-hospital". */
const SLUG = /^(?:\p{L}{2,}|\d{1,4})(?:[-_](?:\p{L}+|\d{1,4})){2,}$/u;
const EMPTY_WORDS =
  /^(?:(?:the |an? )?(?:article|author|blog|content|cover|feature|featured|header|hero|lead|main|news|post|story|thumbnail)? ?(?:image|images|img|photo|photos|photograph|picture|pic|graphic|illustration|icon|thumbnail|placeholder|banner)(?: \d+| of \d+| placeholder)*|untitled|unnamed|default|null|undefined|alt|alt text|image alt text|loading|lazy|enlarge|click to enlarge|click to (?:view|zoom)|zoom|view|bild|foto|imagen|immagine|afbeelding|imagem)$/;

/** Whether words tell anything about a picture. File names, addresses and "image 3" do not. */
export function isUsefulDescription(text: string, headline = ''): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || !/\p{L}/u.test(text)) return false;
  if (FILE_NAME.test(text) && !/\s\S+\s\S+\s/.test(text)) return false;
  if (ADDRESS.test(text) || MACHINE_NAME.test(text) || IDENTIFIER.test(text)) return false;
  return !EMPTY_WORDS.test(words.join(' ')) && !(headline !== '' && sameWords(text, headline));
}

/** A text as it is said: a slug as the words that it joins. */
function asWords(text: string): string {
  const whole = collapsed(text);
  const isSlug = SLUG.test(whole) && (whole.match(/\p{L}{3,}/gu)?.length ?? 0) >= 3;
  return isSlug ? whole.replaceAll(/[-_]/g, ' ') : whole;
}

/** Share of a text's words from which it only repeats another. */
const REPEATED = 0.8;
/** Longest description that is said without being asked for, in characters (UTF-16 units). */
const LONGEST_SAID = 250;
/** Longest accessible description that is said with the name. A longer one is there for those who ask for it. */
const LONGEST_DESCRIPTION = 120;
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s)|[。！？]["”’」』）]*/g;

/** A text's beginning that can be said at once, whole sentences if there are any, and the rest. */
function divided(text: string): { readonly text: string; readonly more: string } {
  if (text.length <= LONGEST_SAID) return { text, more: '' };
  const end = [...text.matchAll(SENTENCE_END)]
    .map((match) => match.index + match[0].length)
    .findLast((index) => index <= LONGEST_SAID);
  if (end !== undefined) return { text: text.slice(0, end), more: text.slice(end).trim() };
  const head = text.slice(0, LONGEST_SAID);
  const space = head.lastIndexOf(' ');
  // Cut within a sentence: the longer one says the sentence again, whole.
  return { text: `${space > 0 ? head.slice(0, space) : head}…`, more: text };
}

const addsTo = (text: string, known: string): boolean =>
  text !== '' && shareOfWordsIn(text, known) < REPEATED;
const joined = (first: string, second: string): string => `${first.replace(/[\s.]+$/, '')}. ${second}`;

type Words = Pick<Alternative, 'text' | 'more' | 'from'>;

/** All that the page says about a picture, nothing of it twice: what is said at once and what on demand. */
function wordsFor(facts: ImageFacts): Words {
  const { headline, nameFrom, longDescription } = facts;
  const isUseful = (text: string): boolean => isUsefulDescription(text, headline);
  const [name = '', description = ''] = [facts.name, facts.description]
    .map(asWords)
    .map((words) => (isUseful(words) ? words : ''));
  const from: WordSource[] = name ? [nameFrom] : [];
  let { text, more } = divided(name);
  const add = (words: string, source: WordSource, sayAtOnce: boolean): void => {
    if (!addsTo(words, `${text} ${more}`)) return;
    from.push(source);
    if (!text) ({ text, more } = divided(words));
    else if (sayAtOnce && !more) text = joined(text, words);
    else more = more ? joined(more, words) : words;
  };
  if (description) add(description, 'description', description.length <= LONGEST_DESCRIPTION);
  add(longDescription, 'long-description', false);
  return { text, more, from };
}

/**
 * Chooses what stands in for a picture.
 *
 * The name is that of HTML-AAM 1.0 §4.1.5 and SVG-AAM 1.0 §7 (`accessible-name.ts`): `aria-labelledby`, `aria-label`,
 * `alt` (even when empty), `title` only where there is no `alt`. We differ from them in three things, on purpose:
 * 1. `alt=" "` is no mark of decoration here: whoever left a space there left, as a rule, a photograph undescribed
 *    (ACT rule 23a2a8 and axe agree). The picture is unlabelled.
 * 2. `alt=""` with a `title` is decorative, and the title is shown but not spoken (an old test of Web Platform Tests
 *    wants it to be the name).
 * 3. A caption never becomes the name, not even of a lone picture without `alt` and `title` in a figure: it is read
 *    where it stands, once.
 */
export function describeImage(facts: ImageFacts): Alternative {
  const { width, height } = facts.size ?? { width: Infinity, height: Infinity };
  const nothing = { text: '', more: '', raw: '', from: [] };
  if (Math.max(width, height) < ICON_SIDE || Math.min(width, height) < LINE_SIDE)
    return { ...nothing, kind: 'decorative' };
  const words = wordsFor(facts);
  if (words.text && !facts.isRepeated) {
    const kind = words.more ? 'complex' : facts.isLink ? 'linked' : 'described';
    return { ...words, kind, raw: '' };
  }
  if (facts.caption) return { ...nothing, kind: 'caption-only' };
  const raw = collapsed(facts.name);
  if (raw && hasLetters(raw)) return { ...nothing, kind: 'suspicious', raw: clipped(raw) };
  if (facts.nameFrom === 'empty-alt' || Math.min(width, height) < ICON_SIDE) {
    const tooltip = isUsefulDescription(facts.tooltip, facts.headline) ? collapsed(facts.tooltip) : '';
    return { ...nothing, kind: 'decorative', raw: clipped(tooltip) };
  }
  return { ...nothing, kind: 'unlabelled' };
}

/** Longest text of a page that is shown though it describes nothing: addresses can be thousands of characters long. */
const LONGEST_RAW = 120;
const clipped = (text: string): string =>
  text.length > LONGEST_RAW ? `${text.slice(0, LONGEST_RAW)}…` : text;

/** Whether hearing the caption after the description would be hearing it twice. */
export const captionRepeats = (caption: string, { text }: Pick<Alternative, 'text'>): boolean =>
  text !== '' && shareOfWordsIn(caption, text) >= REPEATED;

/** Whether the caption holds the rest of the description, so that nothing needs to be opened for it. */
export const captionHoldsRest = (caption: string, { more }: Pick<Alternative, 'more'>): boolean =>
  shareOfWordsIn(more, caption) >= REPEATED;
