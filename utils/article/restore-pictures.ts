// DOM-only
import { STAMP_PICTURE } from '../capture/stamps.ts';
import { bodyOf, named, nameSet, nearest, walkerOf, type Roll } from './elements.ts';
import { keptText, lineOf, placeOf, type KeptText, type PagePlaces } from './page-places.ts';
import {
  addressKey,
  linkElsewhere,
  looksLikeFurniture,
  nameOf,
  pictureKey,
  sizeOf,
} from './picture-facts.ts';
import { putBack } from './put-back.ts';
import { collapsed, letterCount, sameWords, shareOfWordsIn, wordsOf } from './words.ts';

/** A picture, player or frame of the page, kept aside because extraction may drop it. */
interface Candidate {
  readonly place: number;
  /** Number of the picture's unit: its figure, the link round it, or itself. */
  readonly unit: number;
  readonly key: string;
  /** Copy of the picture's figure or link, or of the picture; none of one that is not fit to come back. */
  readonly copy: Element | undefined;
  /** Where the link round it leads, when that is another page; its number on this page. */
  readonly link: number | undefined;
  /** That page is on another site: of a shop, of a film. Teasers lead to pages of the story's own site. */
  readonly leadsAbroad: boolean;
  readonly isStandIn: boolean;
  /** The page names it as the picture of its story. */
  readonly isDeclared: boolean;
  /** Without a caption, and by the names round it a portrait or sign: extraction forgets such names. */
  readonly isPortrait: boolean;
  /** Its words are the author's name: beside the byline, and not in the story, it is a portrait too. */
  readonly isAuthor: boolean;
  /** The last thing above the headline, in the same part of the page. */
  readonly isAbove: boolean;
}

/** The page's pictures and their places, taken before extraction. */
export interface PagePictures {
  readonly places: PagePlaces;
  readonly candidates: readonly Candidate[];
  /** Parts of the page round pictures whose names or roles say that they are not the story. */
  readonly furniture: ReadonlySet<number>;
  readonly heading: number | undefined;
  /** The page's own statements of what its article is: `article`, `main`. */
  readonly articles: ReadonlySet<number>;
}

const FURNITURE = nameSet('nav aside footer');
const FURNITURE_ROLES = nameSet('navigation complementary contentinfo search');
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:related|recommend\w*|newsletter|promo\w*|shar(?:e|ing)|social|comments?|sidebar|authors?|byline|bio|adverts?|advertisement|ads?|sponsor\w*|outbrain|taboola|popular|trending|teasers?|recirc\w*|rail|subscribe|sign-?up|breadcrumbs?|menu|nav|footer|avatar|more-from|read-more|read-next|up-next)(?:[\s_-]|$)/i;
/** Elements that are asked neither for a role nor for a type: whole articles do not lie in them. */
const PHRASES = nameSet(
  'form a span p em strong b i small br img li h1 h2 h3 h4 h5 h6 script style svg path',
);
/** A picture with a side below this is an icon or an ornament, not what the story shows. CSS px. */
const LEAST_SIDE = 40;
/** A long side below this is a thumbnail's, an icon's or a badge's. CSS px. */
const LEAST_LONG_SIDE = 100;
const FIGURE = nameSet('figure');
const LINK = nameSet('a');
const hasCaption = (image: Element): boolean =>
  (nearest(image, FIGURE)?.getElementsByTagName('figcaption').length ?? 0) > 0;

function isFurniture(element: Element): boolean {
  return (
    FURNITURE.has(element.localName) ||
    FURNITURE_NAME.test(`${element.className} ${element.id}`) ||
    FURNITURE_ROLES.has(element.getAttribute('role') ?? '') ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/** What pages themselves call an article. */
function isArticle(element: Element): boolean {
  const name = element.localName;
  if (name === 'article' || name === 'main') return true;
  if (PHRASES.has(name)) return false;
  return (
    /^(?:main|article)$/.test(element.getAttribute('role') ?? '') ||
    /Article|BlogPosting/.test(element.getAttribute('itemtype') ?? '')
  );
}

/** Whether a picture is no icon or ornament, as far as its size is known. */
function isLarge(image: Element): boolean {
  const { width, height } = sizeOf(image) ?? { width: Infinity, height: Infinity };
  return Math.min(width, height) >= LEAST_SIDE && Math.max(width, height) >= LEAST_LONG_SIDE;
}

/** A long side up to this is that of a portrait beside the words about its author. CSS px. */
const PORTRAIT = 200;

/** Words round the author's name in the words of a portrait: "Portrait of", "Photo of". */
const WORDS_BESIDE = 2;

/** Whether the words of a picture without a caption are the author's name. */
function namesAuthor(image: Element, byline: string): boolean {
  const { name } = nameOf(image);
  return (
    byline !== '' &&
    name !== '' &&
    !hasCaption(image) &&
    shareOfWordsIn(byline, name) === 1 &&
    wordsOf(name).length <= wordsOf(byline).length + WORDS_BESIDE
  );
}

function isPortrait(image: Element): boolean {
  const size = sizeOf(image);
  const isSmall = size === undefined || Math.max(size.width, size.height) <= PORTRAIT;
  return isSmall && !hasCaption(image) && looksLikeFurniture(image);
}

/** Letters between a picture and the headline below it: a section's name, a date. */
const LETTERS_ABOVE = 40;

/** Whether a picture with a caption is what stands right above the headline in the same part of the page. */
function isAbove(image: Element, unit: Element, heading: Element | undefined): boolean {
  if (!heading || !hasCaption(image)) return false;
  let article: Element | null = image;
  while (article && !isArticle(article)) article = article.parentElement;
  if (!article?.contains(heading)) return false;
  const body = bodyOf(heading.ownerDocument);
  if (!body) return false;
  const walker = walkerOf(body, 5);
  walker.currentNode = heading;
  for (let letters = 0, node = walker.previousNode(); node; node = walker.previousNode()) {
    if (unit.contains(node)) return true;
    if (node.nodeType === 3) letters += letterCount(node.nodeValue ?? '');
    if (letters > LETTERS_ABOVE) return false;
  }
  return false;
}

/** The picture with what belongs to it: its figure when that shows nothing else, else the link round it alone. */
function unitOf(image: Element): Element {
  const figure = nearest(image, FIGURE);
  if (figure && named(figure, 'img').length === 1) return figure;
  const link = nearest(image, LINK);
  return link && collapsed(link.textContent) === '' && named(link, 'img').length === 1 ? link : image;
}

function declaredKey(page: Roll): string {
  const declared = page.of('meta').find((each) => each.getAttribute('property') === 'og:image');
  return addressKey(declared?.getAttribute('content') ?? '');
}

const siteOf = (host: string): string => host.split('.').slice(-2).join('.');

function isAbroad(link: Element, page: string): boolean {
  const target = URL.parse(link.getAttribute('href') ?? '', page);
  return target !== null && siteOf(target.hostname) !== siteOf(URL.parse(page)?.hostname ?? '');
}

/** Share of a title's words from which a heading is the story's, whatever else it says. */
const SAME_TITLE = 0.6;

/** The story's headline: the one `h1`, or the one that says the title, or most of it. */
function headingOf(headings: readonly Element[], title: string): Element | undefined {
  if (headings.length === 1) return headings[0];
  return (
    headings.find((each) => sameWords(each.textContent, title)) ??
    headings.find((each) => shareOfWordsIn(title, each.textContent) >= SAME_TITLE)
  );
}

/** Elements and all that they lie in, each once. */
function linesOf(elements: readonly Element[]): readonly Element[] {
  const line = new Set<Element>();
  for (const element of elements) {
    for (
      let at: Element | null = element;
      at && at.localName !== 'body' && !line.has(at);
      at = at.parentElement
    )
      line.add(at);
  }
  return [...line];
}

/**
 * Takes copies of a page's pictures, with what tells of each whether it is the story's.
 * @param page all elements of its document.
 */
export function rememberPictures(
  page: Roll,
  places: PagePlaces,
  { title, byline, url }: { readonly title: string; readonly byline: string; readonly url: string },
): PagePictures {
  const heading = headingOf(places.named('h1'), title);
  const declared = declaredKey(page);
  const images = places.named('img');
  const candidates = images.map((image): Candidate => {
    const link = linkElsewhere(image);
    const key = pictureKey(image);
    const unit = unitOf(image);
    const isDeclared = declared !== '' && key === declared;
    const isAuthor = !isDeclared && namesAuthor(image, byline);
    const isOfAuthor = !isDeclared && (isPortrait(image) || (isAuthor && image.closest('header') !== null));
    const isFit =
      isDeclared || (!isOfAuthor && isLarge(image) && (hasCaption(image) || !looksLikeFurniture(image)));
    return {
      place: places.of(image) ?? 0,
      key,
      unit: places.of(unit) ?? 0,
      copy: isFit ? (unit.cloneNode(true) as Element) : undefined,
      link: places.of(link),
      leadsAbroad: link !== undefined && isAbroad(link, url),
      isStandIn: image.hasAttribute(STAMP_PICTURE),
      isPortrait: isOfAuthor,
      isAuthor,
      isDeclared,
      isAbove: isAbove(image, unit, heading),
    };
  });
  const numbersOf = (elements: readonly Element[]): ReadonlySet<number> =>
    new Set(elements.flatMap((element) => places.of(element) || []));
  return {
    places,
    candidates,
    furniture: numbersOf(linesOf(images).filter(isFurniture)),
    articles: numbersOf(
      [...page.of('article'), ...page.of('main'), ...page.having('role', 'itemtype')].filter(isArticle),
    ),
    heading: places.of(heading),
  };
}

/** Share of the kept text below which a part that names itself furniture is furniture. */
const LITTLE = 0.2;
/** Letters of a link's own words from which it is a headline and its picture a teaser. */
const HEADLINE = 12;
/** Longest text of a card, in letters. */
const LONGEST_CARD = 300;
const CARD = /^(?:li|div|section|article|figure|p|td)$/;

/** The card round a picture that advertises another page: its link has a headline, in it or beside it. */
function teaserOf({ link }: Candidate, { places }: PagePictures): number | undefined {
  if (link === undefined) return undefined;
  if ((places.letters[link] ?? 0) >= HEADLINE) return link;
  const box = lineOf(places, link)
    .slice(1)
    .find((each) => CARD.test(places.names[each] ?? '') && (places.letters[each] ?? 0) >= HEADLINE);
  const letters = places.letters[box ?? 0] ?? 0;
  // An `article` as small as that announces another one, whatever of it is the link.
  const isOwn = places.names[box ?? 0] === 'article';
  return box !== undefined && letters < LONGEST_CARD && (isOwn || (places.linked[box] ?? 0) >= letters / 2)
    ? box
    : undefined;
}

function isInFurniture({ place }: Candidate, { places, furniture }: PagePictures, kept: KeptText): boolean {
  return lineOf(places, place).some(
    (each) => furniture.has(each) && (kept.weights[each] ?? 0) < LITTLE * kept.total,
  );
}

/** The part of the page in which a lost picture can be the story's: its `article`, else what adds little to the region. */
function widerRegion({ places, articles }: PagePictures, { region }: KeptText): number {
  const line = lineOf(places, region);
  const article = line.find((each) => articles.has(each));
  if (article !== undefined) return article;
  const most = 1.5 * (places.letters[region] ?? 0) + LONGEST_CARD;
  return line.findLast((each) => each !== 0 && (places.letters[each] ?? 0) < most) ?? region;
}

function isInStory(each: Candidate, page: PagePictures, kept: KeptText, region: number): boolean {
  if (each.place > kept.last) return false;
  if (each.place > kept.first && !each.isDeclared && !isAmongKept(each, page, kept)) return false;
  return each.isAbove || lineOf(page.places, each.place).includes(region) || isByHeading(each, page, kept);
}

/** Pictures before the first paragraph that may be the story's: more would be a strip of other stories. */
const MOST_LEADS = 3;

/**
 * Brings back the pictures that stood between the first and the last words of the story, or between its headline and
 * its first words, and that extraction lost; takes off the teasers of other pages that it let in.
 */
export function restorePictures(story: Element, page: PagePictures): void {
  const kept = keptText(story, page.places);
  if (kept.last < 0) return;
  const present = new Map(named(story, 'img').map((image) => [placeOf(image), image]));
  for (const each of page.candidates) {
    const image = present.get(each.place);
    if (!image) continue;
    const teaser = teaserOf(each, page);
    const isLoose =
      teaser !== undefined && (kept.weights[teaser] === 0 || page.places.names[teaser] === 'article');
    const isTeaser = isLoose && !hasCaption(image);
    if (!isTeaser && !isStray(each, kept)) continue;
    image.remove();
    present.delete(each.place);
  }
  const keys = new Set([...present.values()].map(pictureKey));
  const region = widerRegion(page, kept);
  const usable = page.candidates.filter(
    (each): each is Candidate & { readonly copy: Element } =>
      each.copy !== undefined &&
      !isStray(each, kept) &&
      !isInFurniture(each, page, kept) &&
      !isLostTeaser(each, page, kept),
  );
  const lost = usable.filter((each) => {
    if (present.has(each.place) || !isInStory(each, page, kept, region)) return false;
    const isAgain = !each.isStandIn && keys.has(each.key);
    keys.add(each.key);
    return !isAgain;
  });
  const leads = lost.filter(({ place }) => place < kept.first).slice(-MOST_LEADS);
  putBack([...leads, ...lost.filter(({ place }) => place > kept.first)], story, page.places);
}

const isStray = (each: Candidate, { first }: KeptText): boolean =>
  each.isPortrait || (each.isAuthor && each.place < first);

/**
 * A card whose words the story kept, or that leads to another site from among the story's words, is the story's own: a
 * thing that it is about, with a link to where it is sold.
 */
function isLostTeaser(each: Candidate, page: PagePictures, kept: KeptText): boolean {
  const card = teaserOf(each, page);
  if (card === undefined) return false;
  if (page.places.names[card] === 'article') return true;
  if (each.leadsAbroad && isAmongKept(each, page, kept)) return false;
  return (kept.weights[card] ?? 0) < (page.places.letters[card] ?? 0) / 2;
}

/** Letters round a picture from which they tell what it belongs to. */
const SURROUNDINGS = 250;
/** Letters of links from which they are a list of other pages. */
const LIST = 100;
/** Share of the surrounding letters that the story must have kept. */
const KEPT_AROUND = 0.4;

/** Whether the story kept the text that the picture stands in: a picture in a list that was dropped went with it. */
function isAmongKept({ unit }: Candidate, { places }: PagePictures, kept: KeptText): boolean {
  const own = places.letters[unit] ?? 0;
  for (const around of lineOf(places, unit).slice(1)) {
    const letters = (places.letters[around] ?? 0) - own;
    const isKept = (kept.weights[around] ?? 0) >= KEPT_AROUND * letters;
    if (letters >= SURROUNDINGS) return isKept;
    // Mostly links, and not kept: a list of other pages. The names of a gallery's pictures are shorter.
    if (letters >= LIST && !isKept && (places.linked[around] ?? 0) >= letters / 2) return false;
  }
  return false;
}

/** Between the headline and the first words, or in the same small box as the headline. */
function isByHeading({ place }: Candidate, { places, heading }: PagePictures, { first }: KeptText): boolean {
  if (heading === undefined || place > first) return false;
  if (place > heading) return true;
  const line = new Set(lineOf(places, place));
  const common = lineOf(places, heading).find((each) => line.has(each)) ?? 0;
  return (places.letters[common] ?? 0) < (places.letters[heading] ?? 0) + LONGEST_CARD;
}
