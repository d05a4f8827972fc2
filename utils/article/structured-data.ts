// pure
import { decodeEntities } from './entities.ts';
import { collapsed } from './words.ts';

/** What a page's JSON-LD says of its story; '' where it says nothing. Nothing is checked but its type. */
export interface StructuredData {
  readonly headline: string;
  /** Names of the authors in their order. */
  readonly authors: readonly string[];
  readonly siteName: string;
  readonly publishedTime: string;
  readonly modifiedTime: string;
  readonly section: string;
  readonly lang: string;
  /** Address of the lead picture, as written. */
  readonly picture: string;
  /**
   * The text of the story by the page's own account. Often cut, stale, or not the story: a measure for what extraction
   * found, never a substitute for it.
   */
  readonly articleBody: string;
}

const STORY_TYPE =
  /(?:Article|Posting|Review)$|^(?:Report|Recipe|Answer|Question|HowTo|CreativeWork|Chapter|Blog|VideoObject)$/;
const PAGE_TYPE = /(?:^|[a-z])Page$/;
/** Longest block that is read, in UTF-16 units, and how deep and how much: a page must not keep the reader waiting. */
const LONGEST_BLOCK = 4_000_000;
const DEEPEST = 5;
const MOST_THINGS = 2000;
const MOST_AUTHORS = 50;

type Thing = Readonly<Record<string, unknown>>;
type References = ReadonlyMap<string, Thing>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? collapsed(decodeEntities(value)) : '';
const firstText = (value: unknown): string => listOf(value).map(textOf).find(Boolean) ?? '';

/** Adds a value's things to a list: itself, its graph, what a page says to be about, in the order in which they stand. */
function collect(value: unknown, things: Thing[], depth = 0): void {
  if (depth > DEEPEST || things.length >= MOST_THINGS) return;
  if (Array.isArray(value)) for (const each of value) collect(each, things, depth + 1);
  if (!isThing(value)) return;
  things.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(value[key], things, depth + 1);
}

const isOf = (thing: Thing, types: RegExp): boolean =>
  listOf(thing['@type']).some((type) => types.test(textOf(type).replace(/^.*[/:]/, '')));

/** A thing under the name it is referred to by (`{"@id": "…"}`), if it says anything. */
function resolved(value: unknown, references: References): unknown {
  return isThing(value) && !('name' in value) ? (references.get(textOf(value['@id'])) ?? value) : value;
}

function namesOf(value: unknown, references: References): readonly string[] {
  const names = listOf(value)
    .slice(0, MOST_AUTHORS)
    .map((each) => resolved(each, references))
    .flatMap((each) => {
      if (!isThing(each)) return textOf(each);
      const { name, givenName, familyName } = each;
      return name
        ? listOf(name).slice(0, MOST_AUTHORS).map(textOf)
        : collapsed(`${textOf(givenName)} ${textOf(familyName)}`);
    });
  return [...new Set(names)].filter((name) => name && !/^https?:/.test(name));
}

function pictureOf(value: unknown, references: References): string {
  const [first] = listOf(value);
  const picture = isThing(first) ? (references.get(textOf(first['@id'])) ?? first) : first;
  return isThing(picture) ? firstText(picture['url']) || firstText(picture['contentUrl']) : textOf(picture);
}

/** JSON as templates break it: line breaks and tabs within strings, escapes that JSON does not know, commas too many. */
const mended = (json: string): string =>
  json
    // oxlint-disable-next-line no-control-regex -- these are what is wrong with it
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/\\(.)/g, (pair, next: string) => (/["\\/bfnrtu]/.test(next) ? pair : next))
    .replace(/,(?=\s*[}\]])/g, '');

function parsed(block: string): unknown {
  if (block.length > LONGEST_BLOCK) return undefined;
  const json = block
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, '')
    .replace(/;\s*$/, '');
  for (const text of [json, mended(json)]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The next reading, or none.
    }
  }
  return undefined;
}

/**
 * Reads the JSON-LD blocks of a page (schema.org `Article` and its kinds). What the story leaves out is taken from the
 * page's other stories of the same headline and from its `WebPage`. Broken blocks are mended or passed over; whatever
 * stands in them, nothing is thrown.
 */
export function readStructuredData(blocks: readonly string[]): StructuredData {
  const things: Thing[] = [];
  for (const block of blocks) collect(parsed(block), things);
  const references = new Map<string, Thing>();
  for (const thing of things) {
    const id = textOf(thing['@id']);
    // A bare reference to a thing is not the thing.
    if (id && Object.keys(thing).length > 1 && !references.has(id)) references.set(id, thing);
  }
  const headlineOf = (thing: Thing): string => textOf(thing['headline']) || textOf(thing['name']);
  const stories = things.filter((thing) => isOf(thing, STORY_TYPE));
  const story = stories.find((thing) => isOf(thing, /Article$|Posting$/)) ?? stories[0];
  const headline = story ? headlineOf(story) : '';
  const same = stories.filter((thing) => thing !== story && headlineOf(thing) === headline);
  const sources = [story ?? {}, ...same];
  const pages = things.filter((thing) => isOf(thing, PAGE_TYPE));
  const first = (read: (thing: Thing) => string, from = sources): string =>
    from.map(read).find(Boolean) ?? '';
  const authorsOf = (thing: Thing): readonly string[] =>
    ['author', 'creator', 'contributor']
      .map((key) => namesOf(thing[key], references))
      .find((names) => names.length > 0) ?? [];
  return {
    headline,
    authors: sources.map(authorsOf).find((names) => names.length > 0) ?? [],
    siteName: first((thing) => namesOf(thing['publisher'], references)[0] ?? ''),
    publishedTime: first(
      (thing) =>
        textOf(thing['datePublished']) || textOf(thing['dateCreated']) || textOf(thing['uploadDate']),
      [...sources, ...pages],
    ),
    modifiedTime: first((thing) => textOf(thing['dateModified']), [...sources, ...pages]),
    section: first((thing) => firstText(thing['articleSection'])),
    lang: first((thing) => firstText(thing['inLanguage']), [...sources, ...pages]),
    picture: first((thing) => pictureOf(thing['image'], references)),
    articleBody: first((thing) => textOf(thing['articleBody'])),
  };
}
