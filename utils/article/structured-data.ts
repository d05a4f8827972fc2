// pure
import { collapsed } from './words.ts';

/** What a page's JSON-LD says of its story; '' where it says nothing. */
export interface StructuredData {
  readonly headline: string;
  readonly byline: string;
  readonly siteName: string;
  readonly publishedTime: string;
  readonly lang: string;
}

const STORY_TYPE =
  /Article$|^(?:BlogPosting|Report|Recipe|Review|SocialMediaPosting|LiveBlogPosting|DiscussionForumPosting)$/;
type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const textOf = (value: unknown): string => (typeof value === 'string' ? collapsed(value) : '');

function thingsIn(value: unknown, depth = 0): readonly Thing[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((each) => thingsIn(each, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...thingsIn(value['@graph'], depth + 1), ...thingsIn(value['mainEntity'], depth + 1)];
}

const isStory = (thing: Thing): boolean =>
  listOf(thing['@type']).some((type) => STORY_TYPE.test(textOf(type)));

function namesOf(value: unknown): string {
  const names = listOf(value).map((each) => (isThing(each) ? textOf(listOf(each['name'])[0]) : textOf(each)));
  return [...new Set(names)].filter((name) => name && !/^https?:/.test(name)).join(', ');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(
      json.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''),
    ) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads the JSON-LD blocks of a page (schema.org `Article` and its kinds). Broken blocks are passed over. */
export function readStructuredData(blocks: readonly string[]): StructuredData {
  const story = blocks.flatMap((block) => thingsIn(parsed(block))).find(isStory) ?? {};
  return {
    headline: textOf(story['headline']) || textOf(story['name']),
    byline: namesOf(story['author']) || namesOf(story['creator']),
    siteName: namesOf(story['publisher']),
    publishedTime: textOf(story['datePublished']) || textOf(story['dateCreated']),
    lang: textOf(story['inLanguage']),
  };
}
