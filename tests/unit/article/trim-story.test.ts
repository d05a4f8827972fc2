import { describe, expect, test } from 'vitest';
import { Removals } from '../../../utils/article/removals.ts';
import { trimStory } from '../../../utils/article/trim-story.ts';
import { parse } from '../../support/dom.ts';

const TEXT =
  'The ward was quiet when the doctor came out, and for a while nobody who stood by the doors understood what had happened inside.';
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>Part ${index + 1}. ${TEXT}</p>`).join('');
const STORY = paragraphs(4);

/** What is taken out of a story, as reason and words, and whether the story itself is whole. */
function trimmed(html: string): readonly string[] {
  const { body } = parse(html);
  const removals = new Removals();
  const context = {
    title: 'Doctor in tears',
    byline: 'Ann Miller',
    url: 'https://news.example/2026/story',
  };
  trimStory(body, context, removals);
  for (let part = 1; part <= 4; part += 1) expect(body.textContent).toContain(`Part ${part}. `);
  return removals.list.map(({ reason, html: removed }) => `${reason}: ${parse(removed).body.textContent}`);
}

describe('before the first running text', () => {
  test.each([
    ['a date and a time', '<p>Updated Nov 19, 9:41 AM</p>', 'Updated Nov 19, 9:41 AM'],
    ['the author', '<p>Ann Miller, Health Editor</p>', 'Ann Miller, Health Editor'],
    ['a section', '<p><a href="/health">Health</a></p>', 'Health'],
    ['a label in another language', '<p>Publicité</p>', 'Publicité'],
    ['the author, as a heading', '<h3>By Ann Miller</h3>', 'By Ann Miller'],
    ['the day, as a heading', '<h4>14 November 2026</h4>', '14 November 2026'],
    ['a label, as a heading', '<h2>BREAKING NEWS</h2>', 'BREAKING NEWS'],
    ['the address', '<p>https://news.example/2026/story</p>', 'https://news.example/2026/story'],
  ])('goes %s', (_, html, words) => expect(trimmed(html + STORY)).toEqual([`before-story: ${words}`]));

  test.each([
    ['a standfirst', '<p>Nobody at the hospital had seen him cry before, and nobody asked him why</p>'],
    ['a place', '<p>GENEVA, Switzerland —</p>'],
    ['a greeting', '<p>Dear friends,</p>'],
    ['a short sentence', '<p>He cried.</p>'],
    ['a numbered heading', '<p>1. The night</p>'],
    ['a heading in bold type', '<p><b>The night before</b></p>'],
    ['a heading that names the author among others', '<h3>By the nurses whom Ann Miller met</h3>'],
    ['a picture', '<figure><img alt="A ward"></figure>'],
  ])('stays %s', (_, html) => expect(trimmed(html + STORY)).toEqual([]));
});

describe('after the last running text', () => {
  test.each([
    ['whose text it is', '<p>© 2026 News Ltd. All rights reserved.</p>'],
    ['links to the same site', '<ul><li><a href="/a">A doctor</a></li><li><a href="/b">A ward</a></li></ul>'],
    [
      'the author’s portrait',
      `<p>Ann Miller is a writer who covers hospitals and has done so for ten years.</p>`,
    ],
    [
      'an offer of letters',
      '<p>Get it every week: <a href="/letters">subscribe to the newsletter</a> of the health desk.</p>',
    ],
    ['a heading over nothing', '<h2>More</h2>'],
  ])('goes %s', (_, html) =>
    expect(trimmed(STORY + html)).toEqual([`after-story: ${parse(html).body.textContent}`]),
  );

  test.each([
    ['a last sentence', '<p>Then he left.</p>'],
    [
      'sources on other sites',
      '<ul><li><a href="https://who.example/a">Deaths in wards, a report</a></li></ul>',
    ],
    ['notes that lead back', '<ol><li>A wet day. <a href="#c">↩</a></li></ol>'],
    [
      'a sentence with a word that pages use',
      '<p>It is sold by subscription and to patients who ask for it in person.</p>',
    ],
  ])('stays %s', (_, html) => expect(trimmed(STORY + html)).toEqual([]));

  test('a story in short pieces is not eaten from its end', () => {
    const pieces = Array.from(
      { length: 12 },
      (_, index) =>
        `<p>Ann Miller is what they call her in ward ${index}, and she answers to it by night and by day.</p>`,
    );
    const left = trimmed(STORY + pieces.join(''));
    expect(left.length).toBeLessThan(8);
  });
});

describe('headings that lead away', () => {
  test.each([
    'Related stories',
    'More from Health',
    'About the author',
    'Mehr zum Thema',
    'Sur le même sujet',
    'Te puede interesar',
    'Читайте также',
    '関連記事',
    '相关阅读',
    'اقرأ أيضا',
  ])('%s, and what stands under it', (heading) => {
    const links = '<ul><li><a href="/a">Another doctor in another ward</a></li></ul>';
    expect(trimmed(`${STORY}<h2>${heading}</h2>${links}`)).toHaveLength(2);
  });

  test('in the middle only with its links', () => {
    const box = '<h3>Related</h3><p><a href="/a">Another doctor in another ward</a></p>';
    expect(trimmed(`${paragraphs(3)}${box}${STORY}`)).toEqual([
      'end-section: Related',
      'end-section: Another doctor in another ward',
    ]);
  });

  test('of a story about relations stay', () =>
    expect(trimmed(`${STORY}<h2>Related work</h2>${paragraphs(3)}`)).toEqual([]));
});

describe('between paragraphs', () => {
  const between = (html: string): readonly string[] => trimmed(`${paragraphs(2)}${html}${STORY}`);

  test.each([
    ['a link to another story', '<p><a href="/a">Why doctors cry</a></p>', 'teaser'],
    ['one that is announced', '<p>Read more: <a href="/a">Why doctors cry at night</a></p>', 'teaser'],
    ['a label', '<p>Advertisement</p>', 'label'],
    ['a label about an advertisement', '<p>Article continues below this ad</p>', 'label'],
    ['a link to another story as a heading', '<h4>Related: <a href="/a">Why doctors cry</a></h4>', 'teaser'],
    ['a counter', '<p>Image 2 of 5</p>', 'label'],
    [
      'another story in a list of one',
      '<ul><li><b>See also:</b> <a href="/a">Why doctors cry at night</a></li></ul>',
      'teaser',
    ],
    [
      'the small print of a form',
      '<p>By signing up, you agree to receive messages of the health desk at the number that you gave.</p>',
      'label',
    ],
  ])('goes %s', (_, html, reason) =>
    expect(between(html)).toEqual([`${reason}: ${parse(html).body.textContent}`]),
  );

  test('stays a list of one link that nothing announces', () =>
    expect(between('<ul><li><a href="/a">Why doctors cry at night</a></li></ul>')).toEqual([]));

  test('goes a table of contents with its title', () =>
    expect(
      between(
        '<p>Contents</p><ul><li><a href="#a">One</a></li><li><a href="#b">Two</a></li><li><a href="#c">Three</a></li></ul>',
      ),
    ).toEqual(['contents: Contents', 'contents: OneTwoThree']));

  test.each([
    ['a link elsewhere', '<p><a href="https://who.example/report">The report of the hospital</a></p>'],
    [
      'links one under the other',
      '<p><a href="/a">Ward one by night</a></p><p><a href="/b">Ward two by day</a></p>',
    ],
    [
      'what a line announces',
      '<p>Two reports tell of it:</p><p><a href="/a">The report of the hospital</a></p>',
    ],
    ['a short paragraph', '<p>He cried.</p>'],
  ])('stays %s', (_, html) => expect(between(html)).toEqual([]));
});

describe('the portrait of an author', () => {
  const LIFE =
    'Ann is a writer from the coast who covers hospitals and the people who work in them at night.';

  test('goes from before the story', () =>
    expect(trimmed(`<p>${LIFE}</p>${STORY}`)).toEqual([`before-story: ${LIFE}`]));

  test('goes from behind it, by the first name alone', () =>
    expect(trimmed(`${STORY}<p>${LIFE}</p>`)).toEqual([`after-story: ${LIFE}`]));

  const STRANGER =
    'Eve Marlow is a freelance journalist who has written two books on hospitals, both of them short.';

  test('goes from behind the story where the page has not named who wrote it', () =>
    expect(trimmed(`${STORY}<p>${STRANGER}</p>`)).toEqual([`after-story: ${STRANGER}`]));

  test('stays behind a story about that person', () =>
    expect(trimmed(`<p>Eve Marlow waited. ${TEXT}</p>${STORY}<p>${STRANGER}</p>`)).toEqual([]));

  test.each([
    ['of somebody else', LIFE.replace('Ann', 'Eve')],
    ['that says nothing of writing', `Ann is the doctor who came out of the ward that night. ${TEXT}`],
  ])('stays when it is one %s', (_, words) => expect(trimmed(`<p>${words}</p>${STORY}`)).toEqual([]));
});

test('a page of a few lines is left as it is', () =>
  expect(
    (() => {
      const { body } = parse('<p>Updated 9:41</p><p>He cried.</p><p>© News</p>');
      const removals = new Removals();
      trimStory(body, { title: '', byline: '', url: '' }, removals);
      return removals.list;
    })(),
  ).toEqual([]));

describe('a part that the page has twice', () => {
  const trees = ['Oak', 'Elm', 'Fir', 'Ash', 'Yew', 'Bay', 'Fig', 'Box'];
  const part = trees.map((tree) => `<p>The ${tree} is left. ${TEXT}</p>`).join('');

  test('is said once', () =>
    expect(trimmed(STORY + part + part)).toEqual(trees.map((tree) => `copy: The ${tree} is left. ${TEXT}`)));
  test('is said once with its headings and short lines', () => {
    const whole = trees.map(
      (tree) => `<h3>The ${tree}</h3><p>The ${tree} is left. ${TEXT}</p><p>So it is.</p>`,
    );
    const { body } = parse(STORY + whole.join('') + whole.join('') + STORY.replaceAll('Part', 'Later, part'));
    trimStory(body, { title: '', byline: '', url: 'https://news.example/2026/story' }, new Removals());
    expect(body.querySelectorAll('h3')).toHaveLength(trees.length);
  });
  test('stays when it is a refrain', () => {
    const refrain = `<p>And so we sang. ${TEXT}</p>`;
    expect(trimmed(refrain + STORY + refrain)).toEqual([]);
  });
});

describe('links to other stories under "More:"', () => {
  const links =
    '<ul><li><a href="/a">A doctor speaks</a></li><li><a href="/b">A ward closes</a></li><li><a href="/c">Nurses march</a></li></ul>';

  test('go from under a heading near the beginning', () =>
    expect(trimmed(`<p>Part 0. ${TEXT}</p><h4>More:</h4>${links}${STORY}`)).toEqual([
      'end-section: More:',
      'end-section: A doctor speaksA ward closesNurses march',
    ]));
  test('go from before a last picture', () =>
    expect(trimmed(`${STORY}${links}<figure><img alt="A ward"></figure>`)).toEqual([
      'after-story: A doctor speaksA ward closesNurses march',
    ]));
  test('stay before a last picture when there are words to them', () => {
    const told = links.replaceAll('</a>', '</a>, which nobody in the ward had known before');
    expect(trimmed(`${STORY}${told}<figure><img alt="A ward"></figure>`)).toEqual([]);
  });
  test('stay, and the heading with them, when it is the story that goes on under it', () =>
    expect(trimmed(`<p>Part 0. ${TEXT}</p><h4>More</h4>${STORY}`)).toEqual([]));
});

describe('running text under what leads away', () => {
  test('stays under a mere line: the story goes on', () =>
    expect(trimmed(`${STORY}<p>Advertisement</p><p>Long after, the doctor told us. ${TEXT}</p>`)).toEqual([
      'label: Advertisement',
    ]));
  test('stays when it goes on at length without links', () => {
    const papers = ['One', 'Two', 'Three']
      .map((each) => `<p>${each} paper came before it.${TEXT}</p>`)
      .join('');
    expect(trimmed(`${STORY}${STORY.replaceAll('Part', 'Again')}<h2>Related</h2>${papers}`)).toEqual([]);
  });
});
