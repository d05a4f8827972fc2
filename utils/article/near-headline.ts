// DOM-only
import { cleanByline, isNameLike, joinNames, labelledName, startsWithBy } from './byline.ts';
import { bodyOf, nameSet, nearest, Roll, walkerOf } from './elements.ts';
import { isoTime } from './iso-time.ts';
import { collapsed, hasLetters, letterCount, wordsOf } from './words.ts';

/** A run of text near the headline, and the element that holds it. */
export interface Line {
  readonly text: string;
  readonly parent: Element;
}

/** What a page shows around its headline, in the order in which it is read. */
export interface NearHeadline {
  readonly after: readonly Line[];
  /** Nearest first. */
  readonly before: readonly Line[];
}

/** Dates and names stand within this many runs of text after the headline, or this many before it. */
const MOST_AFTER = 45;
const MOST_BEFORE = 12;
/** Runs of text from the top that are looked at where no headline is found: menus first. */
const MOST_FROM_TOP = 150;
/** Within this many runs of text a date below or above the headline is the story's. */
const CLOSE_BELOW = 14;
const CLOSE_ABOVE = 4;
/** Most nodes that are walked either way, so that a page without text costs little. */
const MOST_WALKED = 3000;
/** A run of this many characters is a paragraph; after two of them the story has begun. */
const PARAGRAPH = 220;

const LINK = nameSet('a');
const TIME = nameSet('time');
const BLOCKQUOTE = nameSet('blockquote');
const QUOTATION = nameSet('blockquote q');
const LINE_BLOCK = nameSet('p li dd');
const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|FIGURE|FIGCAPTION|NAV|SELECT|BUTTON|SVG|FOOTER|IFRAME|TEXTAREA)$/i;

function isSkipped(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 6; at = at.parentElement, up++) {
    if (SKIPPED.test(at.tagName)) return true;
  }
  return false;
}

/** Tells texts that are the title, or the title without what a site adds to it. */
function titleTeller(title: string): (text: string) => boolean {
  const wanted = wordsOf(title).join(' ');
  const part = wordsOf(title.split(/\s*[|_]\s*|\s+[–—-]\s+/u, 1)[0] ?? '').join(' ');
  return (text) => {
    if (text.length > 400) return false;
    const words = wordsOf(text).join(' ');
    if (words === '') return false;
    const isStart = wanted.startsWith(words) && letterCount(text) > 12 && words.length * 2 > wanted.length;
    return words === wanted || words === part || isStart;
  };
}

/** The element whose words are the title: a heading, else the first short run of text outside links, else the first `h1`. */
function findHeadline(body: Element, title: string, roll: Roll): Node | undefined {
  const isTitle = titleTeller(title);
  for (const level of ['h1', 'h2', 'h3']) {
    const headings = roll.of(level).slice(0, 50);
    const found = headings.find((heading) => isTitle(heading.textContent));
    if (found) return found;
  }
  const walker = walkerOf(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const { data } = node as Text;
    if (data.length > 3 && isTitle(data) && parent && !isSkipped(parent) && !nearest(parent, LINK))
      return parent;
  }
  return roll.of('h1')[0];
}

/** Reads what stands around the headline. The cost is bounded, but for one search of the page's text. */
export function readNearHeadline(document: Document, title: string, roll = new Roll(document)): NearHeadline {
  const body = bodyOf(document);
  if (!body) return { after: [], before: [] };
  const headline = findHeadline(body, title, roll);
  const most = headline ? MOST_AFTER : MOST_FROM_TOP;
  const lineOf = (node: Node): Line | undefined => {
    const text = collapsed((node as Text).data);
    const parent = node.parentElement;
    const isLine = hasLetters(text) && parent !== null && !isSkipped(parent) && !headline?.contains(node);
    return isLine ? { text, parent } : undefined;
  };
  const walker = walkerOf(body, 4);
  const after: Line[] = [];
  if (headline) walker.currentNode = headline;
  for (
    let paragraphs = 0, walked = 0;
    after.length < most && paragraphs < 2 && walked < MOST_WALKED;
    walked++
  ) {
    const node = walker.nextNode();
    if (!node) break;
    const line = lineOf(node);
    if (!line) continue;
    after.push(line);
    if (line.text.length > PARAGRAPH) paragraphs++;
  }
  const before: Line[] = [];
  if (!headline) return { after, before };
  walker.currentNode = headline;
  for (let walked = 0; before.length < MOST_BEFORE && walked < MOST_WALKED; walked++) {
    const node = walker.previousNode();
    if (!node) break;
    const line = lineOf(node);
    if (line) before.push(line);
  }
  return { after, before };
}

const AUTHOR =
  /(?:^|[^a-z])(?:rel-)?authors?|author(?![a-z]*ity)|by-?line|writer|posted-by|written|contributor|vcard/i;
const NOT_AUTHOR = /comment|social|share|follow|bio\b|avatar|image|photo|related/i;
const marksOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;

/** The nearest element around a line, of the next few, that says to hold the author. */
function authorBox({ parent }: Line): Element | undefined {
  for (let at: Element | null = parent, up = 0; at && up < 4; at = at.parentElement, up++) {
    const marks = marksOf(at).slice(0, 500);
    if (NOT_AUTHOR.test(marks)) return undefined;
    if (AUTHOR.test(marks) || at.tagName === 'ADDRESS') return at;
    if (/\/authors?\/|\/profile\/|\/people\//i.test(at.getAttribute('href') ?? '')) return at;
  }
  return undefined;
}

const NO_NAME =
  /^(?:(?:staff|senior|contributing|guest)?\s*(?:writer|editor|reporter|contributor|author|correspondent|journalist)s?|share|follow|subscribe|save|print|listen|(?:last\s+)?updated?|published|posted|reviewed|read more|more|menu|home|news|blog)\b/i;

function nameOf(text: string, siteName: string): string {
  const name = cleanByline(text, siteName);
  return isNameLike(name) && !NO_NAME.test(name) ? name : '';
}

/** Names that follow the first one in the same kind of element of the same box: "A, B and C" as links. */
function namesWith(lines: readonly Line[], at: number, first: string, siteName: string): string {
  const names = [first];
  const kind = lines[at]?.parent;
  for (const { text, parent } of lines.slice(at + 1, at + 16)) {
    if (/^[,;\s]*(?:and|und|et|y|e|en|og|och|i|и|و|ve|ja|dan)$/iu.test(text)) continue;
    if (!kind || parent.tagName !== kind.tagName || parent.className !== kind.className || parent === kind)
      break;
    const isNear = [parent.parentElement, parent.parentElement?.parentElement].some(
      (box) => box && (box === kind.parentElement || box === kind.parentElement?.parentElement),
    );
    const name = isNear ? nameOf(text, siteName) : '';
    if (!name) break;
    names.push(name);
  }
  return joinNames(names);
}

function bylineIn(lines: readonly Line[], siteName: string): string {
  for (const [at, line] of lines.entries()) {
    const { text } = line;
    if (text.length > 150) continue;
    const labelled = labelledName(text);
    if (labelled) return labelled;
    if (startsWithBy(text)) {
      const rest = nameOf(text, siteName);
      if (rest && rest.length < text.length) return rest;
      const next = lines[at + 1]?.text ?? '';
      const name = cleanByline(text, siteName) === '' || /[:：]$/.test(text) ? nameOf(next, siteName) : '';
      if (name) return namesWith(lines, at + 1, name, siteName);
    }
    const isFollowedByBy = lines
      .slice(at + 1, at + 4)
      .some((next) => next.text.length < 80 && startsWithBy(next.text));
    if (!isFollowedByBy && authorBox(line)) {
      const name = nameOf(text, siteName);
      if (name) return namesWith(lines, at, name, siteName);
    }
  }
  return '';
}

/** Who wrote the story, by what stands around the headline. */
export const bylineNear = ({ after, before }: NearHeadline, siteName: string): string =>
  bylineIn(after, siteName) || bylineIn(before.toReversed(), siteName);

/** A date shown as that of a change, in the languages where pages say so. */
const CHANGED =
  /updat|modif|revis|review|correct|last\s+chang|aktuali|geändert|mis à jour|mise à jour|actuali|aggiorn|atualiz|bijgewerkt|gewijzigd|oppdater|opdater|uppdater|päivitet|güncel|обновл|изменен|оновлен|更新|修改|改訂|수정|업데이트|تحديث|עודכן|diperbarui|cập nhật|ενημ/iu;

interface Times {
  readonly published: string;
  readonly modified: string;
}

export interface ShownTimes extends Times {
  /** Whether they stand right below the headline. */
  readonly isClose: boolean;
  /** Every day that is shown close to the headline, but as that of a change, as YYYY-MM-DD. */
  readonly days: ReadonlySet<string>;
}

/** Whether a line is a sentence that happens to hold a date. */
function isProse(text: string): boolean {
  const words = wordsOf(text).filter((word) => !/^\d/.test(word)).length;
  return text.length > 140 || words > 10 || (words > 5 && /[.!?]$/.test(text));
}

/** Letters before a date in its paragraph from which it is not that of a line of facts. */
const WORDS_BEFORE = 25;

/** Whether a date is one that the story speaks of, or that of a post or letter which it quotes. */
export function isTold(time: Element): boolean {
  if (nearest(time, QUOTATION)) return true;
  const block = nearest(time, LINE_BLOCK);
  const text = collapsed(block?.textContent);
  return isProse(text) && letterCount(text.split(collapsed(time.textContent), 1)[0] ?? '') >= WORDS_BEFORE;
}

/** A date in a line, or in it and the next ones: "May 5," and "2024" may be elements of their own. */
function dateAt(lines: readonly Line[], at: number, lang: string, time: Element | undefined): string {
  const { text = '' } = lines[at] ?? {};
  const alone = isoTime(text, lang);
  const exact = time ? isoTime(time.getAttribute('datetime') ?? '') : '';
  if (alone || exact) return exact.startsWith(alone) && exact ? exact : alone;
  if (!/\d/.test(text) && text.length > 12) return '';
  const joint = lines
    .slice(at, at + 3)
    .map((each) => each.text)
    .join(' ');
  return joint.length <= 60 ? isoTime(joint, lang) : '';
}

function timesIn(lines: readonly Line[], lang: string, days: Set<string>): Times {
  let [published, modified] = ['', ''];
  for (const [at, { text, parent }] of lines.entries()) {
    const time = nearest(parent, TIME);
    const date = dateAt(lines, at, lang, time);
    if (!date || isProse(text) || (time && isTold(time)) || nearest(parent, BLOCKQUOTE)) continue;
    const label = CHANGED.exec(text);
    const before = lines[at - 1]?.text ?? '';
    const labelled = !label && before.length < 40 && CHANGED.test(before) && !/\d{4}/.test(before);
    if (!label && !labelled) days.add(date.slice(0, 10));
    if (!label && !labelled) published ||= date;
    else if (!label || isoTime(text.slice(0, label.index), lang) === '') modified ||= date;
    else {
      published ||= date;
      modified ||= isoTime(text.slice(label.index), lang);
    }
  }
  return { published, modified };
}

/** When the story was published and changed, by what stands around the headline. */
export function timesNear({ after, before }: NearHeadline, lang: string): ShownTimes {
  const above = before.toReversed();
  const days = new Set<string>();
  const below = timesIn(after.slice(0, CLOSE_BELOW), lang, days);
  const close = timesIn(above.slice(-CLOSE_ABOVE), lang, days);
  const tells = ({ published, modified }: Times): boolean => published !== '' || modified !== '';
  if (tells(below)) return { ...below, isClose: true, days };
  if (tells(close)) return { ...close, isClose: false, days };
  const further = timesIn(after, lang, new Set());
  return { ...(tells(further) ? further : timesIn(above, lang, new Set())), isClose: false, days };
}
