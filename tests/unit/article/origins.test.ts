import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import { LABELS, pageOf, parse } from '../../support/dom.ts';

const TEXT =
  'The ferry was late when the harbour master came down, and for a while nobody on the pier knew what had become of it, or of whom.';
const prose = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `<p>Part ${from + at}. ${TEXT}</p>`).join('');

/** The words of a story and what was left out of it, reason first. */
function read(article: string): { readonly story: string; readonly out: readonly string[] } {
  const html = `<html><head><title>The late ferry</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>The late ferry</h1>${article}</article></main></body></html>`;
  const extracted = extractArticle(parse(html), pageOf(html), LABELS);
  if (!extracted.ok) throw new Error(extracted.error);
  const story = parse(extracted.value.html).body.textContent;
  for (let part = 1; part <= 8; part += 1) expect(story).toContain(`Part ${part}. `);
  return { story, out: extracted.value.removals.map(({ reason, text }) => `${reason}: ${text}`) };
}

describe('at the end', () => {
  test.each([
    [
      'who wrote it, named by a box further out',
      'slice-author-bio',
      'Lena arbeitet seit neun Jahren im Hafen und schreibt über alles, was schwimmt, und über die, die darauf warten.',
    ],
    [
      'what the paper says of itself',
      'post-boilerplate',
      'Le Courrier du Port est un journal indépendant, et ses lecteurs sont les seuls à le payer, depuis plus de cent ans.',
    ],
    [
      'other stories',
      'b-teasers',
      'El puente de la isla abrirá por fin en la primavera, si el viento lo permite y si alguien encuentra las llaves del candado.',
    ],
  ])('goes %s', (_, name, words) => {
    const { story, out } = read(
      `<div class="text">${prose(1, 8)}<div class="${name}-1"><div class="slice"><div class="inner"><p>${words}</p></div></div></div></div>`.replace(
        `${name}-1`,
        name,
      ),
    );
    expect(story).not.toContain(words);
    expect(out).toEqual([`after-story: ${words}`]);
  });

  test('goes what stands beside the box of the story, though nothing names it', () => {
    const words =
      'この船は先月の号にも登場した。港の写真は毎週ここに載る。船の名前を知っている人は、編集部まで手紙を書いてほしい。島の暮らしについての話も、港の古い写真も、いつでも待っている。';
    const { story, out } = read(`<div class="x1">${prose(1, 80)}</div><p>${words}</p>`);
    expect(story).not.toContain(words);
    expect(out).toEqual([`after-story: ${words}`]);
  });

  test('go other stories, though they are nearly as long as this one', () => {
    const other = (number: number): string =>
      `<div class="b-teaser"><div class="b-teaser__content"><p>Another ${number}. ${TEXT}</p></div></div>`;
    const { story, out } = read(
      `<div class="text">${prose(1, 8)}</div><div class="b-teasers">${[1, 2, 3, 4, 5].map(other).join('')}</div>`,
    );
    expect(story).not.toContain('Another');
    expect(out).toHaveLength(5);
  });

  test('goes a note about the page that stands before the last picture, which stays', () => {
    const note = 'Please sign up for our harbour letter, and never miss a ferry again.';
    const { story, out } = read(
      `<div class="text">${prose(1, 8)}<p><i>${note}</i></p><figure><img src="/pier.jpg" alt="A pier" width="600" height="400"></figure></div>`,
    );
    expect(out).toEqual([`after-story: ${note}`]);
    expect(story).toContain('A pier');
  });

  test.each([
    [
      'a section of the story, in a box like the others',
      `<section>${prose(1, 4)}</section><section>${prose(5, 7)}</section><section>${prose(8, 8)}</section>`,
    ],
    ['a story whose own box has such a name', `<div class="author-text">${prose(1, 8)}</div>`],
    [
      'a large part of it, whatever it is called',
      `<div class="text">${prose(1, 5)}<div class="cta-text">${prose(6, 8)}</div></div>`,
    ],
  ])('stays %s', (_, article) => expect(read(article).out).toEqual([]));
});

describe('between paragraphs', () => {
  test.each([
    [
      'a letter to subscribe to',
      'block-cta',
      'p',
      'Le port vous écrit chaque vendredi matin, si vous le voulez bien.',
    ],
    ['the words of a player', 'native-video', 'div', 'Untertitel'],
  ])('goes %s', (_, name, tag, words) => {
    const { story, out } = read(
      `<div class="text">${prose(1, 5)}<div class="${name}"><div><div><${tag}>${words}</${tag}></div></div></div>${prose(6, 8)}</div>`,
    );
    expect(story).not.toContain(words);
    expect(out).toEqual([`furniture: ${words}`]);
  });

  test('stays what a video shows, in a sentence', () => {
    const words =
      'The harbour master, who had waited for the ferry all night long, tells of it as the sun comes up.';
    expect(
      read(
        `<div class="text">${prose(1, 5)}<div class="native-video"><div><p>${words}</p></div></div>${prose(6, 8)}</div>`,
      ).story,
    ).toContain(words);
  });
});
