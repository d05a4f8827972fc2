// DOM-only
import { STAMP_PREFIX } from '../capture/stamps.ts';
import { elementsIn, named, newElement } from './elements.ts';
import { isAside, proseLetters } from './prose.ts';
import { collapsed, wordsOf } from './words.ts';

/** On the first paragraph of a contribution: who made it. Ours: capture removes attributes of this prefix from pages. */
const MADE_BY = `${STAMP_PREFIX}made-by`;
/** What forums and pages of questions call a contribution, and who wrote it. */
const POST = /(?:^|[\s_-])(?:posts?|answers?|questions?|message|reply|contribution|beitrag)(?:$|[\s_-])/i;
const AUTHOR = /(?:^|[\s_-])(?:author|user|username|poster|member)(?:$|[\s_-])|^author$/i;
/** Contributions from which a page is a talk between people. */
const LEAST_POSTS = 2;
const LONGEST_NAME = 40;

const nameOf = (element: Element): string => element.getAttribute('class') ?? '';
const isAuthor = (element: Element): boolean =>
  AUTHOR.test(nameOf(element)) || element.getAttribute('itemprop') === 'author';

/** The name of who wrote a contribution: the words of the link in the part that is named for it. */
function authorIn(post: Element): string {
  for (const part of elementsIn(post)) {
    if (!isAuthor(part)) continue;
    const link = part.localName === 'a' ? part : named(part, 'a').find((each) => collapsed(each.textContent));
    const name = collapsed(link?.textContent);
    if (name !== '' && name.length <= LONGEST_NAME && wordsOf(name).length <= 4) return name;
  }
  return '';
}

/**
 * Remembers of each contribution of a thread who made it: extraction drops boxes named for authors, and a talk in which
 * nobody can be told from another is hard to follow by ear.
 * @param elements all of the page.
 */
export function rememberPostAuthors(elements: readonly Element[]): void {
  const rows = new Map<Element, Element[]>();
  for (const post of elements) {
    if (
      !/^(?:div|article|section|li)$/.test(post.localName) ||
      !POST.test(nameOf(post)) ||
      !post.parentElement
    )
      continue;
    rows.set(post.parentElement, [...(rows.get(post.parentElement) ?? []), post]);
  }
  for (const posts of rows.values()) {
    if (posts.length < LEAST_POSTS) continue;
    const talks = posts.flatMap((post) => {
      const author = authorIn(post);
      const first = named(post, 'p').find((paragraph) => proseLetters(paragraph) > 0);
      return author !== '' && first && !isWithinAside(post) ? [{ author, first }] : [];
    });
    if (talks.length < LEAST_POSTS || talks.length < posts.length / 2) continue;
    for (const { author, first } of talks) first.setAttribute(MADE_BY, author);
  }
}

/** Writes the names that were remembered over what they made, in bold type. */
export function writePostAuthors(story: Element): void {
  for (const first of elementsIn(story)) {
    const author = first.getAttribute(MADE_BY);
    if (author === null) continue;
    const line = newElement(story.ownerDocument, 'p');
    const name = newElement(story.ownerDocument, 'strong');
    name.textContent = author;
    line.append(name);
    first.before(line);
  }
}

function isWithinAside(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isAside(at)) return true;
  return false;
}
