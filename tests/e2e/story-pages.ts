/** Stories made up for tests of bad input. */

export interface StoryPage {
  /** Of the root element, as written. */
  readonly lang?: string;
  readonly title?: string;
  /** Markup within the head. */
  readonly head?: string;
  /** Markup behind the first paragraph. */
  readonly inside?: string;
  readonly sentences?: readonly string[];
}

/** Long enough to be a story, short enough to be heard to its end in seconds. */
export const SENTENCES = [
  'The last ferry of the year left the slip at four, with nine people and one dog on board, and nobody waved.',
  'Ishbel Grant had tied up that boat for forty years, and she stood with the rope in her hands for a long time.',
  'In spring there will be a bridge, and a light where the slip was, and nobody will have to ask what the sea is doing.',
  'She has asked to keep the bell, which weighs as much as a child of six, and the council has said that it will think about it.',
] as const;

export const TITLE = 'The rope and the bell';

/** A page with one story, and the furniture that a page has. */
export function storyPage({
  lang = 'en',
  title = TITLE,
  head = '',
  inside = '',
  sentences = SENTENCES,
}: StoryPage = {}): string {
  const [first = '', ...others] = sentences;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/coast">Coast</a></nav>
<main><article><h1>${title}</h1><p>${first}</p>${inside}${others.map((sentence) => `<p>${sentence}</p>`).join('\n')}</article></main>
<footer><a href="/contact">Contact</a></footer></body></html>`;
}
