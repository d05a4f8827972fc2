// pure
import type { NameSource } from '../capture/stamps.ts';
import type { Alternative } from './article.ts';
import { collapsed, sameWords, shareOfWordsIn, wordsOf } from './words.ts';

/** All that is known of a picture, as plain values. */
export interface ImageFacts {
  /** Accessible name, '' when none. */
  readonly name: string;
  readonly nameFrom: NameSource;
  /** Accessible description, '' when none. */
  readonly description: string;
  /** Words of its caption, '' when none. */
  readonly caption: string;
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

/** Name and description as one text, without saying anything twice. */
function wordsFor({ name, description, headline }: ImageFacts): string {
  const parts = [asWords(name), asWords(description)].filter((part) => isUsefulDescription(part, headline));
  const [first = '', second = ''] = parts;
  if (!second || shareOfWordsIn(second, first) >= 0.8) return first;
  return `${first.replace(/[\s.]+$/, '')}. ${second}`;
}

/** Chooses what stands in for a picture. */
export function describeImage(facts: ImageFacts): Alternative {
  const text = wordsFor(facts);
  const { width, height } = facts.size ?? { width: Infinity, height: Infinity };
  if (Math.max(width, height) < ICON_SIDE || Math.min(width, height) < LINE_SIDE)
    return { kind: 'decorative', text: '' };
  if (text) return { kind: 'described', text };
  if (facts.caption) return { kind: 'caption-only', text: '' };
  if (facts.nameFrom === 'empty-alt' || Math.min(width, height) < ICON_SIDE)
    return { kind: 'decorative', text: '' };
  return { kind: 'unlabelled', text: '' };
}

/** Share of a caption's words from which it only repeats the description. */
const REPEATED = 0.8;

/** Whether hearing the caption after the description would be hearing it twice. */
export const captionRepeats = (caption: string, { text }: Alternative): boolean =>
  text !== '' && shareOfWordsIn(caption, text) >= REPEATED;
