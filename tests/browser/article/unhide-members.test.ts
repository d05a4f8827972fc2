import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { unhideMembers } from '../../../utils/article/unhide-members.ts';
import { LABELS } from '../../support/labels.ts';

const SENTENCE =
  'The last ferry of the year left the slip at noon, with the doctor and her three nurses on board, and nobody waved. ';
const pageWith = (html: string): Document =>
  new DOMParser().parseFromString(
    `<title>The last ferry</title><main><h1>The last ferry</h1><p>${SENTENCE.repeat(3)}</p>${html}<p>${SENTENCE.repeat(2)}</p><p>${SENTENCE}</p></main>`,
    'text/html',
  );

/** Every member that a walk over the page may ask for, of nodes, elements and forms. */
function membersOfForms(): readonly string[] {
  const names = new Set<string>();
  const form = pageWith('').createElement('form');
  for (let each: object | null = form; each; each = Object.getPrototypeOf(each) as object | null)
    for (const name of Object.getOwnPropertyNames(each)) names.add(name);
  return [...names];
}

describe('a page whose controls hide the members of their form', () => {
  it.each(['name', 'id'])('is a story all the same, whatever the %s', (attribute) => {
    const controls = membersOfForms().map((name) => `<input ${attribute}="${name}">`);
    const document = pageWith(`<form>${controls.join('')}<p>${SENTENCE}</p></form>`);
    const found = extractArticle(
      document,
      {
        version: 1,
        url: 'https://news.example/ferry',
        title: 'The last ferry',
        lang: 'en',
        dir: 'ltr',
        contentType: 'text/html',
        html: '',
        hasUnsentText: false,
      },
      LABELS,
    );
    expect(found.ok && found.value.html).toContain('nobody waved');
  });

  it('gives them back, also under a control that stands outside', () => {
    const document = pageWith(
      '<form id="f"><img id="children"></form><input form="f" name="hasAttribute"><textarea form="f" id="matches"></textarea>',
    );
    unhideMembers(document);
    const form = document.querySelector('#f');
    expect(form?.hasAttribute('id')).toBe(true);
    expect(form?.children).toHaveLength(1);
    expect(form?.matches('form')).toBe(true);
  });
});

it('leaves every other id, and the same one elsewhere', () => {
  const document = pageWith('<form><img id="fig-1"><p id="children">Them.</p></form><input id="town">');
  unhideMembers(document);
  expect([...document.querySelectorAll('main [id]')].map(({ id }) => id)).toEqual([
    'fig-1',
    'children',
    'town',
  ]);
});
