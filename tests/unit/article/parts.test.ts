import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { extractPart } from '../../../utils/article/extract-part.ts';
import { likelyParts, partsOf } from '../../../utils/article/parts.ts';
import {
  DOCUMENTATION,
  FORUM,
  INBOX,
  MESSAGE,
  QUESTION,
  RECIPE,
  RESULTS,
  START_PAGE,
} from '../../support/written-pages.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

/** "kind: name (count)" of each part. */
const listed = (html: string): readonly string[] =>
  partsOf(parse(html).body).map(({ kind, name, count }) => `${kind}: ${name}${count ? ` (${count})` : ''}`);
const MENU = expect.stringMatching(/^links: Section of the site 1 .*… \(8\)$/) as string;

function read(html: string, name: string, kind?: string): string {
  const document = parse(html);
  const part = partsOf(document.body).find((each) => each.name === name && (!kind || each.kind === kind));
  if (!part) throw new Error(`No part is called ${name}`);
  const article = extractPart(document, pageOf(html), LABELS, part.nodes, part.isHeaded ? part.name : '');
  if (!article.ok) throw new Error(article.error);
  return `${article.value.title}: ${article.value.html}`;
}

describe('what can be read on a page that is not one story', () => {
  test('a thread of a forum', () =>
    expect(listed(FORUM)).toEqual(['entries: Cold stove in the upper hut (9)', MENU]));
  test('a question and its answers', () =>
    expect(listed(QUESTION)).toEqual([
      'main: Why does the pump whistle?',
      'text: Why does the pump whistle?',
      'entries: 3 Answers (3)',
      MENU,
    ]));
  test('a recipe', () =>
    expect(listed(RECIPE)).toEqual([
      'main: Pipe fitter’s stew',
      'text: Pipe fitter’s stew',
      'text: Ingredients',
      'text: Method',
      'text: Notes',
      'entries: Reviews (5)',
      MENU,
    ]));
  test('documentation', () =>
    expect(listed(DOCUMENTATION).slice(0, 6)).toEqual([
      'main: valve',
      'text: valve',
      'text: Install',
      'text: Configure',
      'text: Run',
      'text: Troubleshoot',
    ]));
  test('results of a search', () =>
    expect(listed(RESULTS)).toEqual([
      'links: Results for “whistling pump” (12)',
      'links: People also look for (6)',
      MENU,
    ]));
  test('a mail box', () => expect(listed(INBOX)).toEqual(['links: Inbox (14)', MENU]));
  test('a message', () => expect(listed(MESSAGE)).toEqual(['text: The wood and the stove', MENU]));
  test('a page that asks for something has nothing to list', () =>
    expect(listed('<form><label>Name <input></label><button>Sign in</button></form>')).toEqual([]));

  test('has the same ids each time, and no two alike', () => {
    const twins = `<main><h1>Twins</h1>${'<section><h2>A</h2><p>The same words stand here, and they are just enough of them to be listed.</p></section>'.repeat(3)}</main>`;
    for (const html of [FORUM, RECIPE, DOCUMENTATION, twins]) {
      const ids = partsOf(parse(html).body).map(({ id }) => id);
      expect(partsOf(parse(html).body).map(({ id }) => id)).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  test('is bounded, the largest parts in the order of the page', () => {
    const html = Array.from(
      { length: 300 },
      (_, index) => `<h2>Heading ${index}</h2><p>${'some words of text '.repeat(5 + (index % 50))}</p>`,
    ).join('');
    const names = partsOf(parse(html).body).map(({ name }) => Number(name.slice(8)));
    expect(names).toHaveLength(40);
    expect(names).toEqual(names.toSorted((a, b) => a - b));
    expect(Math.min(...names.map((name) => name % 50))).toBeGreaterThan(30);
  });
  test('a page with thousands of nested boxes is listed', () => {
    const html = `${'<div>'.repeat(400)}<p>${'words enough for a line of the list '.repeat(3)}</p>`;
    expect(listed(html)).toHaveLength(1);
  });
});

describe('a part that was chosen', () => {
  test('is read under its heading, whole, and nothing else', () => {
    const method = read(RECIPE, 'Method');
    expect(method).toMatch(/^Method: \s*<ol><li>/);
    expect(method.match(/<li>/g)).toHaveLength(6);
    expect(method).not.toContain('spoons');
  });
  test('answers keep their code and order', () => {
    const answers = read(QUESTION, '3 Answers');
    expect(answers.match(/Reply|<p>/g)?.length).toBeGreaterThanOrEqual(6);
    expect(answers).not.toContain('--quarter');
  });
  test('a list of links is a list', () =>
    expect(read(RESULTS, 'People also look for').match(/<li>\s*<a /g)).toHaveLength(6));
  test('everything is everything but what is there to be pressed', () => {
    const article = extractPart(parse(FORUM), pageOf(FORUM), LABELS);
    const html = article.ok ? article.value.html : '';
    expect(html).toContain('since 1998');
    expect(html).toContain('walker3');
    expect(html).not.toContain('Search');
  });
});

describe('what comes without being asked for', () => {
  const storyOf = (html: string): string => {
    const article = extractArticle(parse(html), pageOf(html), LABELS);
    return article.ok ? article.value.html : article.error;
  };
  test('threads, answers, recipes, documentation and messages are read from their first to their last words', () => {
    expect(storyOf(FORUM)).toMatch(/older pump[\s\S]*somebody had left a note/);
    expect(storyOf(QUESTION)).toMatch(/--quarter[\s\S]*swears by rain water/);
    expect(storyOf(RECIPE)).toMatch(/Ingredients[\s\S]*8 spoons[\s\S]*Method[\s\S]*Notes/);
    expect(storyOf(DOCUMENTATION)).toMatch(/Install[\s\S]*--all[\s\S]*Troubleshoot[\s\S]*--quiet/);
    expect(storyOf(MESSAGE)).toMatch(/Dear all,[\s\S]*Ishbel/);
  });
  test('results and mail boxes are no story', () => {
    expect(storyOf(RESULTS)).toBe('no-article');
    expect(storyOf(INBOX)).toBe('no-article');
  });
  test('a start page is a list of announcements, not a story', () => {
    expect(storyOf(START_PAGE)).toBe('no-article');
    expect(listed(START_PAGE)[0]).toBe('entries: What we learnt of hut number 1 this winter (10)');
  });
  test.each([
    [
      'under whose headings more is told',
      START_PAGE.replaceAll('</p><a', `${' It takes a while to see why.'.repeat(20)}</p><a`),
    ],
    [
      'whose headings lead to other sites',
      START_PAGE.replaceAll('href="/2026', 'href="https://shop.example/2026'),
    ],
    [
      'with an introduction',
      START_PAGE.replace(
        '<main>',
        `<main><h1>Guide</h1><p>${'This guide is for all who heat with wood, and it has ten parts. '.repeat(8)}</p>`,
      ),
    ],
  ])('a story %s is one', (_, html) => expect(storyOf(html)).toContain('hut number 7'));
  test('the part marked as the main one comes before the densest', () => {
    const { body } = parse(
      `<main><h1>Low</h1><p>Few words.</p></main><div id="dense"><p>${'These are many words of text. '.repeat(9)}</p></div>`,
    );
    expect(likelyParts(body).map((part) => part.id || part.localName)).toEqual(['main', 'dense']);
  });

  test('a script is no running text', () => {
    const script = `<script>${'window.share = function share(address) { return address + 1; }; '.repeat(20)}</script>`;
    const prose = 'The bell rang over the grey sea, and nobody in the village knew why it did. ';
    const { body } = parse(
      `<div id="bar"><div>Share with: ${script}</div></div><div id="story">${`<p>${prose.repeat(2)}</p>`.repeat(3)}</div>`,
    );
    expect(likelyParts(body).map((part) => part.id)).toEqual(['story']);
  });
});
