// DOM-only
import { namedAny, nameSet } from './elements.ts';
import { linkShare } from './prose.ts';
import { letterCount } from './words.ts';

const HEADINGS = nameSet('h1 h2 h3 h4 h5');
/** Fewer linked headings than this are a story's own references. */
const LEAST_TEASERS = 5;
/** Share of the headings that lead to other pages of the site. */
const MOST_HEADINGS = 0.8;
/** Letters under a heading, in the median, up to which it announces a story rather than holding one. */
const LONGEST_TEASER = 300;

/** Whether a heading is a link to another page of the same host, or holds nothing else. */
function leadsOn(heading: Element, page: URL): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  if (!link || (link.contains(heading) ? 1 : linkShare(heading)) < 0.8) return false;
  const target = URL.parse(link.getAttribute('href') ?? '', page.href);
  return target?.host === page.host && target.pathname !== page.pathname;
}

/**
 * Whether what was taken for a story is a row of announcements of other stories, as start pages and sections have them:
 * nearly every heading leads to another page of the site, and little stands under each and before them all. Contents
 * with an introduction are a page of their own.
 */
export function isTeasers(story: Element, url: string): boolean {
  const page = URL.parse(url);
  const headings = namedAny(story, HEADINGS);
  if (!page || headings.length < LEAST_TEASERS) return false;
  const linked = new Set(headings.filter((heading) => leadsOn(heading, page)));
  if (linked.size < LEAST_TEASERS || linked.size < MOST_HEADINGS * headings.length) return false;
  // Letters before the first of these headings, and between each and the next one.
  const lengths = [0];
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3)
        lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + letterCount(child.nodeValue ?? '');
      if (child.nodeType !== 1) continue;
      if (linked.has(child as Element)) lengths.push(0);
      else walk(child);
    }
  };
  walk(story);
  const [introduction = 0, ...teasers] = lengths;
  const median = teasers.toSorted((a, b) => a - b)[Math.floor(teasers.length / 2)] ?? 0;
  return Math.max(introduction, median) <= LONGEST_TEASER;
}
