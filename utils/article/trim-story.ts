// DOM-only
import { lettersOf, linkShare, proseLetters, textOf } from './block-words.ts';
import { startsWithBy } from './byline.ts';
import { removeCopies } from './copies.ts';
import { holds, named, nameSet } from './elements.ts';
import { isoTime } from './iso-time.ts';
import type { Origin } from './origins.ts';
import { isAboutPage, isLabel, isLegal, isTerms, leadsAway } from './page-words.ts';
import { linkElsewhere, sizeOf } from './picture-facts.ts';
import { isPortrait, isStranger } from './portraits.ts';
import { endsLikeSentence } from './prose.ts';
import type { Removals } from './removals.ts';
import { collapsed, shareOfWordsIn, wordsOf } from './words.ts';

/** What the page says of its story: repeated at its ends by many pages. */
export interface TrimContext {
  readonly title: string;
  readonly byline: string;
  /** Address of the page, to tell links to the same site from others. */
  readonly url: string;
  /** Where its blocks stood in the page. */
  readonly origins?: ReadonlyMap<Element, Origin>;
}

/** Letters under which a line without the end of a sentence is a label. */
const LABEL_LETTERS = 60;
const LABEL_WORDS = 12;
/** Characters of a headline. */
const LONGEST_TITLE = 200;
/** Letters of a heading that stands in a paragraph of its own. */
const LONGEST_HEADING = 150;
/** Letters of a paragraph at an end that may go by its words alone. */
const LONGEST_NOTE = 600;
/** Letters of one that needs no link to be told by its words. */
const SHORT_NOTE = 120;
/** Blocks before the first running text from which they are a story in short lines rather than what the page put there. */
const LONGEST_HEAD = 16;
/** Paragraphs of running text that a story has before anything of it is taken for its end. */
const LEAST_PROSE = 3;

const HEADINGS = nameSet('h1 h2 h3 h4 h5 h6');
const PICTURE_OR_HEADING = nameSet('img h2 h3 h4 h5 h6');
const isHeading = (element: Element): boolean =>
  /^h[1-6]$/.test(element.localName) ||
  (element.localName === 'p' && holds(element, HEADINGS) && lettersOf(element) < LONGEST_HEADING);
const isList = (element: Element): boolean => /^(?:ul|ol)$/.test(element.localName);
const isLine = (element: Element): boolean => /^(?:p|span|small|ul|ol)$/.test(element.localName);
/** What the story says itself: it is neither trimmed nor does it hide what follows it. */
const isPicture = (element: Element): boolean =>
  element.localName === 'figure' || element.localName === 'img' || element.className === 'media';

/** A picture without words that is lower than this is an ornament over the story. CSS px. */
const LEAST_HEIGHT = 100;

/** A picture without words is no line without words, also when it stands in a paragraph. */
function showsPicture(element: Element): boolean {
  if (isPicture(element)) return true;
  const [image, second] = textOf(element) === '' ? element.querySelectorAll('img') : [];
  // Several, or one that leads to another page, are a row of buttons or teasers.
  if (!image || second || linkElsewhere(image)) return false;
  return (sizeOf(image)?.height ?? Infinity) >= LEAST_HEIGHT;
}

/** The last two parts of a host's name: enough to tell a site from another one most of the time. */
const siteOf = (url: URL | null): string => url?.hostname.split('.').slice(-2).join('.') ?? '';

/** Whether most of the links in an element lead to other pages of the same site. Places in the page do not count. */
function leadsToSameSite(element: Element, { url }: TrimContext): boolean {
  const page = URL.parse(url);
  let same = 0;
  let all = 0;
  for (const link of named(element, 'a')) {
    const href = link.getAttribute('href');
    if (href === null) continue;
    all += 1;
    const target = href.startsWith('#') ? null : URL.parse(href, url);
    if (target && siteOf(target) === siteOf(page) && target.pathname !== page?.pathname) same += 1;
  }
  return all > 0 && same >= all / 2;
}

function isProse(element: Element): boolean {
  const name = element.localName;
  if (name === 'p' || name === 'blockquote')
    return proseLetters(element) > 0 && (name === 'blockquote' || endsLikeSentence(textOf(element)));
  if (isList(element)) return proseLetters(element) > 0 && lettersOf(element) > 35 * element.children.length;
  return name === 'table' || name === 'pre' || name === 'dl' || name === 'math';
}

const TIME =
  /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d+ (?:min|hours?|days?|views)\b/i;

/** A line such as "Updated Nov 19, 9:41 a.m." or "By Ann Miller | 5 min read". */
const tellsWhen = (text: string): boolean =>
  wordsOf(text).length <= 14 && TIME.test(text) && !/[^.\s]{4,}\.$/.test(text);

const NUMBERED =
  /^(?:[一二三四五六七八九十百]{1,3}[、.．]|第.{1,4}[章节節回]|\d{1,2}[.)、]\s*\p{L}|[IVX]{1,4}\.\s)/u;

/** A numbered line, or one in bold type, right before running text: a heading that is not marked as one. */
function isSubheading(line: Element, text: string): boolean {
  const next = line.nextElementSibling;
  if (text === '' || !next || !isProse(next) || tellsWhen(text)) return false;
  return NUMBERED.test(text) || collapsed(line.querySelector('strong, b')?.textContent) === text;
}

function isLabelLine(element: Element, context: TrimContext): boolean {
  const text = textOf(element);
  if (isLabel(text) || /^https?:\S+$/.test(text)) return true;
  if (linkShare(element) > 0.8 && leadsToSameSite(element, context)) return true;
  if (/[,:;]$|[—–-]$/.test(text) || isSubheading(element, text)) return false;
  return (
    (lettersOf(element) < LABEL_LETTERS && wordsOf(text).length < LABEL_WORDS && !endsLikeSentence(text)) ||
    tellsWhen(text)
  );
}

/** Most words of a heading that is the byline or the date. */
const LINE_WORDS = 8;

/** The author or the day, set as a heading. */
const tellsWhoOrWhen = (text: string, { byline }: TrimContext): boolean =>
  wordsOf(text).length <= LINE_WORDS &&
  (isoTime(text) !== '' || (byline !== '' && startsWithBy(text) && shareOfWordsIn(text, byline) >= 0.5));

/** An author's portrait before the story, or right behind its standfirst. */
function removePortrait(root: Element, context: TrimContext, removals: Removals): void {
  let prose = 0;
  for (const block of [...root.children].slice(0, LONGEST_HEAD)) {
    if (isPortrait(block, context.byline)) removals.remove(block, 'before-story');
    else if (isProse(block)) prose += 1;
    if (prose > 1 || isHeading(block)) return;
  }
}

function trimHead(blocks: readonly Element[], context: TrimContext, removals: Removals): void {
  const first = blocks.findIndex(isProse);
  if (first < 1 || first > LONGEST_HEAD) return;
  for (const block of blocks.slice(0, first)) {
    const text = textOf(block);
    if (showsPicture(block)) continue;
    if (
      text.length < LONGEST_TITLE &&
      shareOfWordsIn(text, context.title) > 0.8 &&
      shareOfWordsIn(context.title, text) > 0.8
    ) {
      removals.remove(block, 'before-story');
    } else if (isHeading(block)) {
      const isAboutPart =
        linkShare(block) > 0.8 || shareOfWordsIn(context.title, text) > 0.8 || leadsAway(text);
      if (isAboutPart || isLabel(text) || tellsWhoOrWhen(text, context))
        removals.remove(block, 'before-story');
    } else if (
      isLine(block) &&
      (isLabelLine(block, context) || (isAboutPage(text) && lettersOf(block) < LONGEST_NOTE))
    )
      removals.remove(block, 'before-story');
  }
}

/** Share of the running text before it that a last section may hold and still be none of the story. */
const MOST_BEHIND = 0.35;

const lettersIn = (blocks: readonly Element[]): number =>
  blocks.reduce((sum, block) => sum + proseLetters(block), 0);

/** Whether the words of a block at the end say that it is about the page: whose text it is, where to write to. */
function isNote(block: Element): boolean {
  if (lettersOf(block) > LONGEST_NOTE) return false;
  const text = textOf(block);
  if (isLegal(text)) return true;
  return isAboutPage(text) && (named(block, 'a').length > 0 || lettersOf(block) < SHORT_NOTE);
}

/** Whether a block at the end stood in a part of the page that is none of the story's. */
const isElsewhere = (block: Element, { origins }: TrimContext): boolean => {
  const origin = origins?.get(block);
  return origin !== undefined && (origin.isOutside || origin.isFurniture);
};

/** Whether a block at the end is furniture: links, a line of credits, a heading over nothing, the author's portrait. */
function isTail(block: Element, context: TrimContext): boolean {
  const text = textOf(block);
  if (isHeading(block) || block.localName === 'hr') return true;
  // Notes lead back to where they are called.
  if (named(block, 'a').some((link) => link.getAttribute('href')?.startsWith('#'))) return false;
  if (isElsewhere(block, context)) return true;
  if (!isLine(block) && block.localName !== 'blockquote') return false;
  // Sources are lists of links, to other sites.
  if (isList(block) && named(block, 'a').length > 0 && !leadsToSameSite(block, context)) return false;
  if (isLabelLine(block, context) || (linkShare(block) > 0.5 && leadsToSameSite(block, context))) return true;
  if (lettersOf(block) > LONGEST_NOTE) return false;
  const names = context.byline
    .split(/,| and | und | et | y /)
    .map((name) => name.trim())
    .filter((name) => name.includes(' '));
  return (
    isNote(block) ||
    isPortrait(block, context.byline) ||
    isStranger(block) ||
    names.some((name) => text.startsWith(name) || text.startsWith(`By ${name}`))
  );
}

/** A picture ends a story, but not one of a row of teasers. */
function isTeaserPicture(picture: Element, context: TrimContext): boolean {
  const before = picture.previousElementSibling;
  if (!before || isPicture(before) || !isTail(before, context) || proseLetters(before) > 0) return false;
  return isHeading(before) || linkShare(before) >= 0.8;
}

/** Least links of a list that is there to be followed. */
const LEAST_LINKS = 3;

/** A list whose every item is a link to another page of the site. */
const isListOfOthers = (list: Element, context: TrimContext): boolean =>
  isList(list) &&
  list.children.length >= LEAST_LINKS &&
  linkShare(list) >= 0.95 &&
  leadsToSameSite(list, context);

function trimTail(root: Element, context: TrimContext, removals: Removals): void {
  let left = MOST_BEHIND * lettersIn([...root.children]);
  let isBeforePicture = false;
  for (let last = root.lastElementChild, before; last; last = before) {
    before = last.previousElementSibling;
    if (isPicture(last) && !isTeaserPicture(last, context)) {
      isBeforePicture = true;
      continue;
    }
    // What stands before the last picture is the story's, whatever it looks like, unless it says that it is not.
    const goes = isBeforePicture
      ? isLine(last) && (isNote(last) || isElsewhere(last, context) || isListOfOthers(last, context))
      : isPicture(last) || isTail(last, context);
    if (!goes) return;
    // What would take a large part of the story with it is a story in short pieces.
    if (!context.origins?.get(last)?.isOther) left -= proseLetters(last);
    if (left < 0) return;
    removals.remove(last, 'after-story');
  }
}

/** A block of links to other pages of the site. */
const leadsAside = (block: Element, context: TrimContext): boolean =>
  !isHeading(block) && linkShare(block) > 0.5 && leadsToSameSite(block, context);

/** What stands under a heading that leads away: up to the next heading of its rank or, under a mere line, to the end. */
function sectionOf(mark: Element): readonly Element[] {
  const section: Element[] = [];
  for (let next = mark.nextElementSibling; next; next = next.nextElementSibling) {
    if (isHeading(mark) && isHeading(next) && next.localName <= mark.localName) break;
    section.push(next);
  }
  return section;
}

/** Takes out what stands under "Related", "About the author" and the like, when little of it is running text. */
function removeEndSections(root: Element, context: TrimContext, removals: Removals): void {
  let prose = 0;
  let before = 0;
  const lines = new Set<string>();
  for (const block of Array.from(root.children)) {
    if (block.parentElement !== root) continue;
    if (isProse(block)) prose += 1;
    before += proseLetters(block);
    const text = textOf(block);
    // What stands between several parts ("Advertisement") does not stand over the last one.
    const isLabelled = block.localName === 'p' && lettersOf(block) < LABEL_LETTERS && !lines.has(text);
    lines.add(text);
    if (prose === 0 || !(isHeading(block) || isLabelled)) continue;
    const isAway = leadsAway(text);
    // "More:" may stand over more of the story.
    if (!isAway && !(isHeading(block) && isLabel(text))) continue;
    const section = sectionOf(block);
    const own = section.filter((each) => proseLetters(each) > 0).length;
    const linked = section.filter((each) => leadsAside(each, context)).length;
    // Sources, earlier work, questions: what goes on at length without links to follow is the story's own.
    const isOwn = own > 2 && section.filter((each) => each.querySelector('a, img') !== null).length < own / 2;
    const isLast = (section.at(-1) ?? block) === root.lastElementChild;
    const goes =
      isAway &&
      prose >= LEAST_PROSE &&
      (isHeading(block)
        ? isLast
          ? own <= 2 || (!isOwn && lettersIn(section) < MOST_BEHIND * before)
          : own <= 1 && linked > 0
        : isLast && own === 0);
    // Where something else follows, only the links under the heading go with it.
    const run = section.findIndex((each) => !leadsAside(each, context));
    const links = section.slice(0, run === -1 ? section.length : run);
    if (!goes && links.length === 0) continue;
    for (const each of [block, ...(goes ? section : links)]) removals.remove(each, 'end-section');
  }
}

/** "Read more: another story" between two paragraphs: a link, before it at most a few words and a colon. */
function isTeaser(block: Element, context: TrimContext): boolean {
  const isOne = block.localName === 'p' || (isList(block) && block.children.length === 1);
  if (!isOne || block.className !== '') return false;
  const text = textOf(block);
  const [link] = named(block, 'a');
  if (!link || lettersOf(block) < 12 || linkShare(block) <= 0.5) return false;
  if (holds(block, PICTURE_OR_HEADING) || !leadsToSameSite(block, context)) return false;
  const share = linkShare(block);
  // A list of one link that nothing announces may be a list that the story makes.
  if (share >= 0.95) return block.localName === 'p';
  const before = text.slice(0, text.indexOf(collapsed(link.textContent))).trim();
  return /[:：]$/.test(before) && wordsOf(before).length <= 4;
}

/** "Image 2 of 5", "3/12". */
const COUNTER = /^\p{L}{0,12}\s*\d{1,3}\s*(?:\/|\p{L}{1,4}|\p{L}{1,4} \/)\s*\d{1,3}$/u;

/** A table of contents: a list of links to places in the page. The reader makes its own from the headings. */
function isContents(block: Element): boolean {
  if (!isList(block) || linkShare(block) < 0.8) return false;
  const links = named(block, 'a').filter((link) => link.hasAttribute('href'));
  return links.length >= 3 && links.every((link) => link.getAttribute('href')?.startsWith('#'));
}

function removeContents(list: Element, removals: Removals): void {
  const before = list.previousElementSibling;
  const isTitle = before !== null && wordsOf(before.textContent).length <= 5 && proseLetters(before) === 0;
  if (isTitle && (isHeading(before) || before.localName === 'p')) removals.remove(before, 'contents');
  removals.remove(list, 'contents');
}

function removeInner(root: Element, context: TrimContext, removals: Removals): void {
  const isLinkOnly = (element: Element | null): boolean => element !== null && isTeaser(element, context);
  for (const block of Array.from(root.children)) {
    const text = textOf(block);
    const origin = context.origins?.get(block);
    if (block.localName === 'p' && (isLabel(text) || COUNTER.test(text) || isTerms(text)))
      removals.remove(block, 'label');
    else if (isLine(block) && origin && ((origin.isFurniture && origin.isRare) || origin.isOfPlayer))
      removals.remove(block, 'furniture');
    else if (isContents(block)) removeContents(block, removals);
    else if (isHeading(block) && linkShare(block) > 0.6 && leadsAway(text) && leadsToSameSite(block, context))
      removals.remove(block, 'teaser');
    else if (isTeaser(block, context)) {
      const before = block.previousElementSibling;
      const isAnnounced = before !== null && /[:：]$/.test(textOf(before));
      // Links one under the other are a list, which the story means.
      if (!isAnnounced && !isLinkOnly(before) && !isLinkOnly(block.nextElementSibling))
        removals.remove(block, 'teaser');
    }
  }
}

/**
 * Takes out of a story what the page put before, between and behind its paragraphs.
 * @param root the story as one flat run of known blocks.
 */
export function trimStory(root: Element, context: TrimContext, removals: Removals): void {
  const blocks = [...root.children];
  if (blocks.filter(isProse).length < LEAST_PROSE) return;
  removeCopies(root, removals);
  removeEndSections(root, context, removals);
  removePortrait(root, context, removals);
  trimHead([...root.children], context, removals);
  removeInner(root, context, removals);
  trimTail(root, context, removals);
}
