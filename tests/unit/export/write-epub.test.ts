import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { SavedStory } from '../../../utils/export/story.ts';
import { writeEpub } from '../../../utils/export/write-epub.ts';
import { crc32 } from '../../../utils/export/zip.ts';
import { brokenRules, unzip } from '../../support/epub-rules.ts';
import { figure, SAVE_LABELS, savedStory } from '../../support/saved-story.ts';
import { contentOf, slugs } from '../../support/page-fixtures.ts';
import { story } from '../../support/story-outline.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const serializer = new new JSDOM('').window.XMLSerializer();
const FACTS = {
  identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  modified: new Date('2026-11-28T10:20:30.456Z'),
  serialize: (node: Node): string => serializer.serializeToString(node),
};

const bookOf = (html: string, changes: Partial<SavedStory> = {}) =>
  writeEpub(savedStory(html, changes), SAVE_LABELS, FACTS);
const fileOf = (bytes: Uint8Array, path: string): string =>
  new TextDecoder().decode(unzip(bytes).find((entry) => entry.path === path)?.bytes);

describe('a story as a book', () => {
  it('keeps the rules of EPUB 3.3 and of its accessibility, whatever the story holds', () => {
    const { bytes, pictures, leftOut } = bookOf(
      `<h4 id="story-a b(c)">A &amp; B</h4><p lang="de">x<sup><a href="#story-n" id="story-n">1</a></sup> <a href="#story-a%20b(c)">up</a> <a href="#story-gone">gone</a> <a href="https://a.example/?a=1&amp;b=2">out</a></p>
       ${figure('A bell', PIXEL, '<figcaption>In <b>May</b></figcaption><p>behind</p>')}${figure('A tower')}${figure('Drawn', "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>")}
       <figure class="picture"><a href="https://a.example/"><img src="https://a.example/x.jpg" alt="X"></a></figure>
       <h6></h6><h6 id="story-n">Deep</h6><h2>Next</h2><figcaption>stray</figcaption><bdo>b</bdo><img src="${PIXEL}" width="50%">
       <math display="block"><mfrac><mn>1</mn><mn>2</mn></mfrac></math><p>a\u0000\u0007b\uFFFEc\uD800</p><time datetime="May">May</time>
       <table><tbody><tr><th scope="row">a</th><td abbr="b" colspan="2x">b</td></tr></tbody></table>`,
      { title: ' <Bells> & "towers" \u0007', byline: 'A & B', dir: 'rtl', lang: 'ar', publishedTime: '' },
    );
    expect(brokenRules(bytes)).toEqual([]);
    expect([pictures, leftOut]).toEqual([2, 3]);
    const text = fileOf(bytes, 'EPUB/story.xhtml');
    expect(text).toMatch(/image-description"><span>Image: <\/span><span>A tower</);
    expect(text).toContain('[X]');
    expect(fileOf(bytes, 'EPUB/package.opf')).toContain('page-progression-direction="rtl"');
  });

  it('has its headings as contents, by level', () => {
    const nav = fileOf(bookOf('<h2>A</h2><h3>B</h3><h2>C</h2>').bytes, 'EPUB/nav.xhtml');
    const outline = nav
      .slice(nav.indexOf('<ol'))
      .replaceAll(/<(?!\/?(?:ol|li))[^>]*>|\s*\n| (?:xml:)?lang="en"/g, '');
    expect(outline).toBe(
      '<ol><li>The bell of the valley<ol><li>A<ol><li>B</li></ol></li><li>C</li></ol></li></ol>',
    );
  });

  it('claims of its accessibility only what is so', () => {
    const opf = (html: string): string => fileOf(bookOf(html).bytes, 'EPUB/package.opf');
    const plain = opf('<p>a</p>');
    expect(plain).toContain('accessModeSufficient">textual<');
    expect(plain).not.toMatch(/accessMode">visual|alternativeText|MathML|longDescription/);
    expect(opf(figure('A bell', PIXEL))).toMatch(
      /accessMode">visual<[^]*Sufficient">textual<[^]*alternativeText/,
    );
    const unlabelled = opf(
      `<figure class="picture"><img src="${PIXEL}" alt=""><p class="image-description">Image without description.</p></figure>`,
    );
    expect(unlabelled).toContain('accessModeSufficient">textual,visual<');
    expect(unlabelled).toContain('accessibilityHazard">unknown<');
  });

  it('of no language says so, and of no title has its address', () => {
    const opf = fileOf(bookOf('<p>a</p>', { lang: 'x y', title: '' }).bytes, 'EPUB/package.opf');
    expect(opf).toContain('<dc:language>und<');
    expect(opf).toContain('<dc:title>https://news.example/story?a=1&amp;b=2<');
    expect(brokenRules(bookOf('<p>Bell</p>', { title: '\u0000' }).bytes)).toEqual([]);
  });

  it.each(slugs())('keeps the rules with the story of %s', (slug) => {
    expect(brokenRules(bookOf(contentOf(slug, 'article.html')).bytes)).toEqual([]);
  });

  it('keeps the rules with any story', () => {
    fc.assert(
      fc.property(story, fc.string({ unit: 'binary' }), (html, title) => {
        expect(brokenRules(bookOf(html, { title }).bytes)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('counts checksums as ZIP does', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is checked by rules that can be broken', () => {
    const { bytes } = bookOf(`<h2>A</h2>${figure('A bell', PIXEL)}`);
    const broken = (from: string, to: string): readonly string[] => {
      const copy = Uint8Array.from(bytes);
      const at = new TextDecoder('latin1').decode(copy).indexOf(from);
      if (at < 0 || from.length !== to.length) throw new Error(`cannot break ${from}`);
      copy.set(new TextEncoder().encode(to), at);
      return brokenRules(copy).filter((words) => !words.startsWith('every file has the checksum'));
    };
    expect(broken('epub+zip', 'epub+zap')).toHaveLength(1);
    expect(broken('alt="A bell"', 'abc="A bell"')).toEqual([
      'story: every picture has an alt and is in the manifest',
    ]);
    expect(broken('</article>', '</artacle>')).toEqual(expect.arrayContaining(['story: is well-formed']));
    expect(broken('accessibilityHazard', 'accessibilityHazzrd')).toHaveLength(1);
    expect(broken('accessMode">textual', 'accessMode">auditry')).toEqual([
      'schema:accessMode has values of its vocabulary only',
    ]);
    expect(broken('role="doc-toc"', 'role="doc-tic"')).toEqual(['nav: the table of contents has its role']);
    expect(broken('href="style.css" media', 'href="stile.css" media')).toHaveLength(1);
  });
});
