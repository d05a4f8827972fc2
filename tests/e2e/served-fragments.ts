/** The hostile corpus, made ready for real pages on a real server: what each fragment does can be told from the rest. */
import { JSDOM } from 'jsdom';
import { hostileFragments, STORY_SENTENCES, storyAround } from '../browser/hostile/corpus.ts';

export interface HostilePage {
  /** Path on the server. */
  readonly path: string;
  readonly html: string;
  readonly names: readonly string[];
}

/** Start of the paths that only a fragment's own address leads to; the fragment's number follows. */
export const LEAK = '/leak/';
/** Fragments on one page: few enough that what fails is soon found, many enough that all are soon tried. */
const TOGETHER = 4;

/**
 * Gives a fragment its number: in the flag that its scripts set, and in its addresses, which now lead to our server.
 * Its scripts and addresses are also in base64.
 */
export function numbered(html: string, number: number, origin: string): string {
  const plain = (text: string): string =>
    text
      .replaceAll('hostileRan=1', `hostileRan=${number}`)
      .replaceAll(/(?:https:)?\/\/hostile\.example/g, `${origin}${LEAK}${number}`);
  return (
    plain(html)
      .replaceAll(/(?<=base64,)[\w+/]+=*/g, (data) => btoa(plain(atob(data))))
      // A page that leaves by itself at once cannot be opened: it still wants to when the reader is there.
      .replaceAll(/content="0;url=(?=http)/g, 'content="4;url=')
  );
}

/** Whether a fragment leaves what follows it in the page alone. */
function isClosed(html: string): boolean {
  // Not in a document, whose methods some fragments hide.
  const behind = JSDOM.fragment(`<div>${html}</div><p class="behind">behind</p>`).lastElementChild;
  return behind?.className === 'behind' && behind.previousElementSibling?.localName === 'div';
}

/** Would hide the document's methods or body, empty the page or hide the story in it, so that other fragments with them would not be tried. */
const ALONE =
  /(?:img|embed|object|iframe) (?:name|id)=|<meta|<base|<style|<link|<frameset|<body|<html|<title|fixed/i;

/** Pages that hold every fragment (or every nth), several to a page where they do not disturb each other. */
export function hostilePages(origin: string, every = 1): readonly HostilePage[] {
  const chosen = hostileFragments
    .map(({ name, html }, index) => ({ name, html: numbered(html, index + 1, origin) }))
    .filter((_, index) => index % every === 0);
  const [together, alone] = [
    chosen.filter(({ html }) => isClosed(html) && !ALONE.test(html)),
    chosen.filter(({ html }) => !isClosed(html) || ALONE.test(html)),
  ];
  const groups = Array.from({ length: Math.ceil(together.length / TOGETHER) }, (_, index) =>
    together.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
  return [...groups, ...alone.map((fragment) => [fragment])].map((group, index) => ({
    path: `/hostile/${index}`,
    names: group.map(({ name }) => name),
    html: storyAround(group.map(({ html }) => html).join('\n')),
  }));
}

/** Name of the fragment with a number. */
export const fragmentName = (number: number): string =>
  hostileFragments[number - 1]?.name ?? `number ${number}`;

export const SENTENCES = [STORY_SENTENCES.before, STORY_SENTENCES.after] as const;
