/** The documents of a book in a real browser, by the rules of axe: what Ace, the checker of books, runs on each. */
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { writeEpub } from '../../../utils/export/write-epub.ts';
import type { SaveLabels, SavedStory } from '../../../utils/export/story.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const words = (text: string): string =>
  `<p class="image-description" aria-hidden="true"><span>Image: </span><span data-image-description="">${text}</span></p>`;
const STORY = `<div class="article-body"><h2>Before</h2><p>A <a href="https://a.example/">link</a>, a <q>quote</q>, <span lang="de">ein Wort</span><sup><a href="#story-n" id="story-b">1</a></sup>.</p>
<figure class="picture"><img src="${PIXEL}" alt="A bell">${words('A bell')}<figcaption>In May</figcaption></figure>
<figure class="picture"><img src="https://a.example/x.jpg" alt="A tower">${words('A tower')}<details class="long-description"><summary>Longer description</summary><p>Of stone.</p></details></figure>
<figure class="picture"><img src="${PIXEL}" alt=""><p class="image-description image-unlabelled">Image without description.</p></figure>
<h4>Deep</h4><ul><li>One</li><li>Two<ol start="3"><li>Three</li></ol></li></ul><blockquote><p>Said.</p></blockquote><pre><code>let a;</code></pre>
<div class="table-frame" tabindex="0" role="region" aria-label="Table"><table><caption>Tides</caption><thead><tr><th scope="col">Day</th><th scope="col">Height</th></tr></thead><tbody><tr><th scope="row">Mon</th><td>3 m</td></tr></tbody></table></div>
<dl><dt>Rope</dt><dd>What holds.</dd></dl><math display="block"><mfrac><mn>1</mn><mn>2</mn></mfrac></math><h2>After</h2><ol><li id="story-n">A note. <a href="#story-b">Back</a></li></ol></div>`;
const LABELS: SaveLabels = {
  lang: 'en',
  dir: 'ltr',
  author: (name) => `By ${name}`,
  date: (time) => `on ${time}`,
  source: 'Source',
  contents: 'Contents',
  accessibility: 'Every picture has its description.',
};

/** The texts of a book's documents, as its writer hands them to the archive, which stores them as they are. */
function documentsOf(changes: Partial<SavedStory>): readonly string[] {
  const parsed = new DOMParser().parseFromString(STORY, 'text/html');
  const content = parsed.querySelector<HTMLElement>('.article-body') ?? parsed.body;
  const story = {
    url: 'https://news.example/story',
    title: 'The bell of the valley',
    byline: 'Mairi Tulloch',
    siteName: 'The Harbour Post',
    publishedTime: '2026-11-14',
    lang: 'en',
    dir: 'ltr',
    content,
    ...changes,
  } as const;
  const { bytes } = writeEpub(story, LABELS, {
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    modified: new Date(0),
    serialize: (node) => new XMLSerializer().serializeToString(node),
  });
  return new TextDecoder().decode(bytes).match(/<\?xml[^>]*>\s*<!DOCTYPE html>[^]*?<\/html>/g) ?? [];
}

let frame: HTMLIFrameElement | undefined;
afterEach(async () => {
  frame?.remove();
  await page.viewport(1280, 800);
});

/** Rules that a document breaks, each with its place. The style sheet of the book is in another file. */
async function broken(text: string): Promise<readonly string[]> {
  const made = document.createElement('iframe');
  frame = made;
  made.style.cssText = 'inline-size:800px;block-size:600px';
  const loaded = new Promise((resolve) => made.addEventListener('load', resolve));
  made.src = URL.createObjectURL(new Blob([text], { type: 'application/xhtml+xml' }));
  document.body.append(made);
  await loaded;
  const inner = made.contentWindow as (Window & { axe?: typeof axe; eval: (source: string) => void }) | null;
  inner?.eval(axe.source);
  const results = await inner?.axe?.run(inner.document, {
    // As Ace has it: what stands outside of landmarks, or can be skipped to, is the affair of the reading system.
    rules: {
      region: { enabled: false },
      bypass: { enabled: false },
      'landmark-one-main': { enabled: false },
    },
    resultTypes: ['violations'],
  });
  return (
    results?.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    ) ?? ['axe did not run']
  );
}

describe('the documents of a book', () => {
  it.each([
    ['in English', {}],
    ['in Arabic', { lang: 'ar', dir: 'rtl' }],
    ['of a language that nobody knows', { lang: '' }],
  ] as const)('have no fault %s', async (_, changes) => {
    const documents = documentsOf(changes);
    expect(documents).toHaveLength(2);
    for (const text of documents) {
      expect(await broken(text)).toEqual([]);
      frame?.remove();
    }
  });

  it('are looked at by rules that can be broken', async () => {
    const [, text = ''] = documentsOf({});
    expect(await broken(text.replace(' alt="A bell"', ''))).toEqual([expect.stringMatching(/^image-alt/)]);
  });
});
