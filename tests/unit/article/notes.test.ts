import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'The ward was quiet when the doctor came out, and for a while nobody who stood by the doors understood what had happened inside, or to whom.';
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>Part ${index + 1}. ${TEXT}</p>`).join('');

/** The body of a story with something in its middle and, if given, something behind its last paragraph. */
function story(inner: string, behind = ''): HTMLElement {
  const html = `<title>Doctor in tears</title><body><article><h1>Doctor in tears</h1>${paragraphs(3)}${inner}${paragraphs(3)}</article>${behind}</body>`;
  const article = extractArticle(parse(html), pageOf(html), LABELS);
  if (!article.ok) throw new Error(article.error);
  return parse(article.value.html).body;
}
describe('notes', () => {
  /** Follows each call to its note and back: "mark → note → mark". */
  const ways = (body: HTMLElement): readonly string[] => {
    const target = (link: Element | null | undefined): Element | null =>
      link
        ? body.querySelector(`[id="${decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')}"]`)
        : null;
    const calls = [...body.querySelectorAll('a[href^="#"]')].filter((link) =>
      link.closest('p')?.textContent?.includes('ward'),
    );
    return calls.map((call) => {
      const note = target(call);
      const back = [...(note?.querySelectorAll('a[href^="#"]') ?? [])].find((link) => {
        const at = target(link);
        return at && (at === call || at.contains(call));
      });
      return `${call.textContent?.trim()} → ${(note?.textContent ?? 'nothing').replaceAll(/\s+/g, ' ').trim()} → ${back ? 'back' : 'lost'}`;
    });
  };
  const called = (call: string): string => `<p>So it was.${call} ${TEXT}</p>`;
  const NOTE = 'See the records of that night.';
  test.each([
    [
      'without a way back',
      called('<sup><a href="#fn1">1</a></sup>'),
      `<ol><li id="fn1">${NOTE}</li></ol>`,
      `1 → ${NOTE} ↩︎ → back`,
    ],
    [
      'with one',
      called('<sup id="r1"><a href="#fn1">1</a></sup>'),
      `<ol><li id="fn1"><p>${NOTE} <a href="#r1">↩</a></p></li></ol>`,
      `1 → ${NOTE} ↩ → back`,
    ],
    [
      'roles',
      called('<a role="doc-noteref" id="ref" href="#note">note</a>'),
      `<aside role="doc-footnote" id="note"><p>${NOTE}</p></aside>`,
      `note → ${NOTE} ↩︎ → back`,
    ],
    [
      'an encyclopaedia’s',
      called('<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>'),
      `<div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">${NOTE}</span></li></ol></div>`,
      `[1] → ^ ${NOTE} → back`,
    ],
    [
      'a word processor’s',
      called('<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>'),
      `<div><hr><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> ${NOTE}</p></div></div>`,
      `[1] → [1] ${NOTE} → back`,
    ],
    [
      'an anchor before the note',
      called('<a href="#n"><sup>*</sup></a>'),
      `<p><a name="n"></a>* ${NOTE}</p>`,
      `* → * ${NOTE} ↩︎ → back`,
    ],
    [
      'a footer',
      called('<sup><a href="#fn1">1</a></sup>'),
      `<footer><ol><li id="fn1">${NOTE}</li></ol></footer>`,
      `1 → ${NOTE} ↩︎ → back`,
    ],
    [
      'rows of a table',
      called('<a href="#t1">[1]</a>'),
      `<table><tr id="t1"><td>[1]</td><td>${NOTE}</td></tr><tr id="t2"><td>[2]</td><td>More.</td></tr></table>`,
      `[1] → [1]${NOTE} ↩︎ → back`,
    ],
    [
      'all calls leading to the heading over them',
      called('<sup><a href="#sources">2</a></sup>'),
      `<h2 id="sources">Sources</h2><p>As of May.</p><ol><li>Other.</li><li>${NOTE}</li></ol>`,
      `2 → ${NOTE} ↩︎ → back`,
    ],
    [
      'a mark in brackets without a link',
      called(' [1] and [2024]'),
      `<h2>Anmerkungen</h2><p>[1] ${NOTE}</p>`,
      `[1] → [1] ${NOTE} ↩︎ → back`,
    ],
    [
      'a raised mark without a link',
      called('<sup>1</sup> on 10<sup>2</sup> beds'),
      `<p><sup>1</sup> ${NOTE}</p>`,
      `1 → 1 ${NOTE} ↩︎ → back`,
    ],
    [
      'the page’s whole address',
      called('<sup><a href="https://news.example/2026/story#fn1">1</a></sup>'),
      `<ol><li id="fn1">${NOTE}</li></ol>`,
      `1 → ${NOTE} ↩︎ → back`,
    ],
  ])('%s', (_, call, note, expected) =>
    expect(ways(story(`${call}${paragraphs(2)}${note}`))).toEqual([expected]),
  );
  test('outside of what extraction keeps', () => {
    const body = story(
      called('<sup><a href="#fn1">1</a></sup>'),
      `<div class="sidebar"><ul><li id="fn1">${NOTE}</li></ul></div>`,
    );
    expect(ways(body)).toEqual([`1 → ${NOTE} ↩︎ → back`]);
  });
  test('the way back has a name, also the page’s own', () => {
    const body = story(
      `${called('<sup id="r1"><a href="#a">1</a></sup>')}${called('<sup><a href="#b">2</a></sup>')}${paragraphs(2)}<ol><li id="a">One. <a href="#r1" aria-label="Zap!">^</a></li><li id="b">Two.</li></ol>`,
    );
    const names = [...body.querySelectorAll('li a')].map((link) => link.getAttribute('aria-label'));
    expect(names).toEqual([LABELS.noteBack, LABELS.noteBack]);
  });
  test('notes that share a mark are left as they are', () => {
    const body = story(`${called(' [1]')}${paragraphs(2)}<p>[1] ${NOTE}</p><p>[1] Another.</p>`);
    expect(body.querySelector('a')).toBeNull();
  });
  test('called twice, one note', () => {
    const body = story(
      `${called('<sup><a href="#a">1</a></sup>')}${called('<sup><a href="#a">1</a></sup>')}<ol><li id="a">${NOTE}</li></ol>`,
    );
    expect(ways(body)).toEqual([`1 → ${NOTE} ↩︎ ↩︎ → back`, `1 → ${NOTE} ↩︎ ↩︎ → back`]);
  });
  test('a link to a chapter is no note', () => {
    const body = story(
      `<p>As in chapter <a href="#two">2</a>. ${TEXT}</p><h2 id="two">Two</h2>${paragraphs(2)}`,
    );
    expect(body.textContent).not.toContain('↩');
    expect(body.querySelector('a[href="#two"]')?.textContent).toBe('2');
  });
});
