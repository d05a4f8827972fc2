import { describe, expect, it } from 'vitest';
import { htmlToCopy, writeHtml } from '../../../utils/export/write-html.ts';
import { parse } from '../../support/dom.ts';
import { figure, SAVE_LABELS, savedStory } from '../../support/saved-story.ts';

const STORY = savedStory(
  `<p lang="fr-fr">Un.</p><h3>Part</h3>${figure('A bell', undefined, '<p class="picture-failed">It did not load.</p><figcaption data-unspoken="">In May</figcaption>')}
   <div class="table-frame" tabindex="0" role="region" aria-label="Table"><table><tbody><tr><td>a</td></tr></tbody></table></div>
   <p lang="x y">b</p><img src="data:image/png;base64,AAAA" srcset="https://a.example/2.png 2x" loading="lazy">`,
  { title: 'Bells </title><script>alert(1)</script>', lang: 'ar', dir: 'rtl' },
);
const page = parse(writeHtml(STORY, SAVE_LABELS));

describe('a story as one file of HTML', () => {
  it('has a language, a direction, a title and one h1, and its headings in order', () => {
    expect(page.documentElement.lang).toBe('ar');
    expect(page.documentElement.dir).toBe('rtl');
    expect(page.title).toBe(STORY.title);
    expect([...page.querySelectorAll('h1, h2, h3')].map(({ localName }) => localName)).toEqual(['h1', 'h2']);
    expect(page.querySelectorAll('main > article').length).toBe(1);
  });

  it('says where it is from, to people and to programs', () => {
    const [first, last] = [...page.querySelectorAll('.credits')];
    expect(first?.textContent).toBe('By Mairi Tulloch · The Harbour Post · on 2026-11-14');
    expect(last?.textContent).toBe(`Source: ${STORY.url}`);
    expect(last?.querySelector('a')?.getAttribute('href')).toBe(STORY.url);
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(STORY.url);
    expect(page.querySelector('meta[name="author"]')?.getAttribute('content')).toBe('Mairi Tulloch');
  });

  it('shows every picture with alt, description in view and caption', () => {
    const shown = page.querySelector('figure');
    expect(shown?.querySelector('img')?.getAttribute('alt')).toBe('A bell');
    expect(shown?.querySelector('.image-description')?.textContent).toBe('Image: A bell');
    expect(shown?.querySelector('figcaption')?.textContent).toBe('In May');
    expect([...page.querySelectorAll('img')].filter((image) => !image.hasAttribute('alt'))).toEqual([]);
  });

  it('holds nothing of the reader, and nothing that runs', () => {
    expect(page.querySelector('script, .table-frame, .picture-failed, [tabindex], [loading]')).toBeNull();
    expect(page.documentElement.outerHTML).not.toMatch(/data-unspoken|data-image|srcset/);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect([...page.querySelectorAll('body [lang]')].map((each) => each.getAttribute('lang'))).toEqual([
      'en',
      'fr-FR',
      'en',
    ]);
  });

  it('leaves the story that is shown as it is', () => {
    expect(STORY.content.querySelector('.table-frame')).not.toBeNull();
    expect(STORY.content.querySelector('.picture-failed')).not.toBeNull();
  });

  it('is copied with its title at the beginning and its source at the end', () => {
    const article = parse(htmlToCopy(STORY, SAVE_LABELS)).body.firstElementChild;
    expect(article?.querySelector('h1')?.textContent).toBe(STORY.title);
    expect(article?.lastElementChild?.textContent).toBe(`Source: ${STORY.url}`);
  });
});
