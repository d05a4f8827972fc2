/** What a reader of the sample story must hear, taken from the story's own markup by hand-written rules (see its README). */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

export const STORY = new URL('../story', import.meta.url).pathname;

export const TITLE = 'The doctor on the bench';

/** Only letters and digits: voices are given other punctuation and white space than the page shows. */
const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Words that may be read or left out. */
const OPTIONAL = '.standfirst, .fact-box h3, .fact-box p, .credit';
const SPOKEN = `h1, :scope > p, :scope > h2, figure, table caption, td, th, li, blockquote p`;

/** Each thing that must be heard, in order, as letters; and what may be heard besides. */
function expectedStory(): {
  readonly required: readonly string[];
  readonly optional: readonly string[];
} {
  const { document } = new JSDOM(readFileSync(`${STORY}/index.html`, 'utf8')).window;
  const story = document.querySelector('article.story');
  if (!story) throw new Error('The sample story has no article.story');
  const optional = [...story.querySelectorAll(OPTIONAL)].map((element) => letters(element.textContent ?? ''));
  for (const element of story.querySelectorAll('.credit, .share, .newsletter, .pull-quote, noscript'))
    element.remove();
  const required = [...story.querySelectorAll(SPOKEN)].flatMap((element) => {
    if (element.matches('figure')) return figure(element);
    if (element.querySelector('img')) return ['Image without description.'];
    if (element.matches('td, th')) return cell(element);
    return [element.textContent ?? ''];
  });
  return { required: required.map(letters), optional };
}

/** The headers are heard with each cell; in their own place the table tells its size. */
function cell(element: Element): readonly string[] {
  const table = element.closest('table');
  const headers = [...(table?.querySelectorAll('thead th') ?? [])];
  if (headers.includes(element)) {
    const rows = table?.querySelectorAll('tbody tr').length;
    return element === headers[0] ? [`Table, ${rows} rows, ${headers.length} columns`] : [];
  }
  const column = [...(element.parentElement?.children ?? [])].indexOf(element);
  return [`${headers[column]?.textContent}: ${element.textContent}`];
}

function figure(element: Element): readonly string[] {
  const caption = element.querySelector('figcaption')?.textContent ?? '';
  const image = element.querySelector('img');
  if (image) return [`Image: ${image.alt}`, caption];
  const video = element.querySelector('video');
  if (video) return [`Video: ${video.title}`, caption];
  const title = element.querySelector('svg title')?.textContent ?? '';
  const description = element.querySelector('svg desc')?.textContent ?? '';
  return [`Image: ${title} ${description}`, caption];
}

/** Furniture of the page: none of it may be heard or shown in the story. */
export const FURNITURE = [
  'cookies',
  'Subscribe',
  'Ferry timetable',
  'Winter boots',
  'Copy link',
  'Save for later',
  'morning letter',
  'Night nurses',
  'saltmarsh',
  'Put the phone away',
  'invented newspaper',
  'courtyard',
];

/**
 * Compares what was said with what must be: every required part once and in order, nothing but optional parts besides.
 * @returns what is wrong, as sentences; empty when all is well.
 */
export function compareWithStory(spoken: readonly string[]): readonly string[] {
  const { required, optional } = expectedStory();
  let rest = spoken.map(letters).join('');
  const wrong: string[] = [];
  let passed = '';
  for (const part of required) {
    const at = rest.indexOf(part);
    if (at === -1) wrong.push(`not said in its place: ${part}`);
    else {
      passed += rest.slice(0, at);
      rest = rest.slice(at + part.length);
    }
  }
  let besides = passed + rest;
  for (const part of optional) besides = besides.replace(part, '');
  if (besides !== '') wrong.push(`said besides: ${besides}`);
  return wrong;
}
