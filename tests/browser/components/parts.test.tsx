/** What stands in place of a story, before it and behind it, with the real style sheets. */
import '../../../components/styles/reader.css';
import type { VNode } from 'preact';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AfterStory, SelectionNote } from '../../../components/AfterStory.tsx';
import { PartsView } from '../../../components/PartsView.tsx';
import { Strings } from '../../../components/strings.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import { themeProperties } from '../../../utils/settings/themes.ts';
import { translate } from './reader-stage.tsx';
import { violations } from './violations.ts';

const host = document.createElement('div');
const asked: string[] = [];

function show(view: VNode, theme: Theme = 'light', change: { readonly fontSize?: number } = {}): void {
  document.body.append(host);
  document.documentElement.lang = 'en';
  document.documentElement.dataset['theme'] = theme;
  for (const [name, value] of Object.entries(themeProperties(withDefaults({ theme, ...change }), theme)))
    document.documentElement.style.setProperty(name, value);
  render(<Strings.Provider value={translate}>{view}</Strings.Provider>, host);
}

afterEach(async () => {
  render(null, host);
  host.remove();
  asked.length = 0;
  await page.viewport(1280, 800);
});

const list = (
  <PartsView
    title="This page is not one story. What do you want to read?"
    hint="These are the parts of the page. The one that you choose opens here."
    pageTitle="Der Ofen in der Hütte"
    lang="de"
    dir="ltr"
    parts={[
      { id: 'a', name: 'Antworten', facts: '12 entries, about 4 minutes', isOfPage: true },
      {
        id: 'b',
        name: 'Ein-sehr-langes-Wort-das-nicht-endet-und-nirgends-getrennt-ist',
        facts: '',
        isOfPage: true,
      },
      { id: 'everything', name: 'Everything on the page', facts: '', isOfPage: false },
    ]}
    onChoose={(id) => void asked.push(id)}
    onBack={() => void asked.push('back')}
  />
);

const around = (isOpen: boolean, keptFirst = false): VNode => (
  <>
    <div class="story-note">
      <SelectionNote onWhole={() => void asked.push('whole')} />
    </div>
    <main>
      <article>
        <h1>The late ferry</h1>
      </article>
    </main>
    <div class="after-story">
      <AfterStory
        parts={[
          { id: '1', reason: 'A link to another story', text: 'The other ferry', kept: keptFirst },
          { id: '2', reason: 'Words that only serve the page', text: 'Share this', kept: false },
        ]}
        lang="en"
        dir="ltr"
        isOpen={isOpen}
        hasSelection
        onKeep={(ids, kept) => void asked.push(`${kept ? 'keep' : 'drop'} ${ids.join(' ')}`)}
        onSelection={() => void asked.push('selection')}
        onChoosePart={() => void asked.push('choose')}
      />
    </div>
  </>
);

const button = (name: string) => page.getByRole('button', { name, exact: true });

function expectFit(): void {
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  for (const target of document.querySelectorAll('button, summary')) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
}

describe.each(Object.keys(PALETTES) as Theme[])('theme %s', (theme) => {
  it('has no accessibility fault', async () => {
    show(list, theme);
    expect(await violations()).toEqual([]);
    show(around(true, true), theme);
    expect(await violations()).toEqual([]);
  });
});

describe('the list of what can be read', () => {
  it('has a heading with the focus, and one button for each part, named with its length', async () => {
    show(list);
    expect(document.activeElement?.tagName).toBe('H1');
    await expect.element(button('Antworten 12 entries, about 4 minutes')).toBeVisible();
    expect(document.querySelectorAll('main li > button')).toHaveLength(3);
  });

  it('says the page’s words in the page’s language, and ours in ours', () => {
    show(list);
    expect([...document.querySelectorAll('[lang="de"]')].map((each) => each.textContent)).toEqual([
      'Der Ofen in der Hütte',
      'Antworten',
      'Ein-sehr-langes-Wort-das-nicht-endet-und-nirgends-getrennt-ist',
    ]);
  });

  it('is used by keyboard alone', async () => {
    show(list);
    await userEvent.keyboard('{Tab}{Enter}{Tab}{Tab}{Enter}');
    expect(asked).toEqual(['a', 'everything']);
  });

  it.each([16, 64])('fits into 320 px at %i px', async (fontSize) => {
    await page.viewport(320, 640);
    show(list, 'light', { fontSize });
    expectFit();
    show(around(true), 'light', { fontSize });
    expectFit();
  });
});

describe('what was left out', () => {
  it('is closed, counted, and no part of the story', () => {
    show(around(false));
    const summary = document.querySelector('summary');
    expect(summary?.textContent).toBe('Left out of this story (2)');
    expect(document.querySelector('details')?.open).toBe(false);
    expect(summary?.closest('main, article')).toBeNull();
  });

  it('brings one part back, all, and leaves one out again', async () => {
    show(around(true, true));
    await button('Bring back').click();
    await button('Leave out again').click();
    show(around(true));
    await button('Bring all back').click();
    expect(asked).toEqual(['keep 2', 'drop 1', 'keep 1 2']);
  });

  it('has the focus where it was changed', () => {
    show(around(true));
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it('leads to the whole story, to the selection and to the other parts', async () => {
    show(around(false));
    await button('Read the whole story').click();
    await button('Read only what you selected').click();
    await button('Wrong part? Choose another').click();
    expect(asked).toEqual(['whole', 'selection', 'choose']);
  });
});
