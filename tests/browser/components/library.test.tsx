import '../../../components/styles/library.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../components/Library.tsx';
import { Strings } from '../../../components/strings.ts';
import { createFacts } from '../../../entrypoints/library/facts.ts';
import { moveInQueue, queueOf } from '../../../utils/library/queue.ts';
import { searchStories } from '../../../utils/library/search.ts';
import type { Story } from '../../../utils/library/story.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import { themeProperties } from '../../../utils/settings/themes.ts';
import { sampleStory } from '../../support/sample-story.ts';
import { translate } from './reader-stage.tsx';
import { violations } from './violations.ts';

const all = signal<readonly Story[]>([]);
const query = signal('');
const notice = signal({ text: '', undo: false });
const asked: string[] = [];
let host: HTMLElement;
const ask =
  (name: string) =>
  (one?: Story | string): void =>
    void asked.push(`${name} ${typeof one === 'object' ? (one.title ?? '') : (one ?? '')}`.trim());

beforeEach(() => {
  all.value = [
    sampleStory(1, { queue: 1, share: 0.4, minutesLeft: 4 }),
    sampleStory(2, { queue: 2, pinned: true }),
    sampleStory(3, { heard: true, share: 1 }),
    sampleStory(4, { pageId: '', queue: 3 }),
  ];
  query.value = '';
  notice.value = { text: '', undo: false };
  asked.length = 0;
  host = document.createElement('div');
  document.body.append(host);
  document.documentElement.lang = 'en';
  document.title = 'Library';
  render(
    <Strings.Provider value={translate}>
      <Library
        status={signal('ready')}
        stories={all}
        found={computed(() => searchStories(all.value, new Map(), query.value))}
        queue={computed(() => queueOf(all.value))}
        query={query}
        goOn={signal({ href: '#', text: 'Go on with “Story 1” at “It was late” (40%)' })}
        size={signal('4 stories')}
        damaged={signal(1)}
        removed={signal('To make room: 3.')}
        sites={signal(['story.test'])}
        notice={notice}
        factsOf={createFacts(translate)}
        hrefOf={() => '#'}
        actions={{
          queue: ask('queue'),
          unqueue(one) {
            ask('unqueue')(one);
            all.value = all.value.map((each) =>
              each.address === one.address ? { ...each, queue: 0 } : each,
            );
          },
          move(one, direction) {
            const moved = moveInQueue(all.value, one.address, direction);
            all.value = all.value.map(
              (each) => moved.find(({ address }) => address === each.address) ?? each,
            );
          },
          pin: ask('pin'),
          remove(one) {
            all.value = all.value.filter(({ address }) => address !== one.address);
            notice.value = { text: `Removed: ${one.title}`, undo: true };
          },
          allow: ask('allow'),
          search: (text) => void (query.value = text),
          undo: ask('undo'),
          eraseAll: ask('erase all'),
          removeDamaged: ask('remove damaged'),
          forgetRemoved: ask('forget removed'),
          withdraw: ask('withdraw'),
          exportFile: ask('export'),
          importFile: ({ name }) => void asked.push(`import ${name}`),
        }}
      />
    </Strings.Provider>,
    host,
  );
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const paint = (theme: Theme): void => {
  document.documentElement.dataset['theme'] = theme;
  for (const [name, value] of Object.entries(themeProperties(withDefaults({ theme }), theme)))
    document.documentElement.style.setProperty(name, value);
};
const titles = (list: string): (string | null)[] =>
  [...document.querySelectorAll(`${list} h3`)].map(({ textContent }) => textContent);
const button = (name: string, within = ''): HTMLButtonElement => {
  const found = [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!found) throw new Error(`No button is named ${name}`);
  return found;
};
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

describe('the library page', () => {
  it.each(Object.keys(PALETTES) as Theme[])('has no violation in the theme %s', async (theme) => {
    paint(theme);
    await frame();
    expect(await violations()).toEqual([]);
  });

  it('fits into 320 px, with targets of 44 px', async () => {
    await page.viewport(320, 640);
    paint('light');
    await frame();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const each of document.querySelectorAll('button, .library a, input:not([hidden])')) {
      const { width, height } = each.getBoundingClientRect();
      expect([each.textContent, Math.min(width, height) >= 44]).toEqual([each.textContent, true]);
    }
    await page.viewport(1280, 800);
  });

  it('changes the order with the keyboard alone, and keeps the focus on the button', async () => {
    const down = button('Down: Story 1');
    down.focus();
    await userEvent.keyboard('{Enter}');
    await frame();
    expect(titles('.queue')).toEqual(['Story 2', 'Story 1', 'Story 4']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Down: Story 1');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Enter}');
    await frame();
    expect(titles('.queue')).toEqual(['Story 2', 'Story 4', 'Story 1']);
    expect(button('Down: Story 1').getAttribute('aria-disabled')).toBe('true');
  });

  it('leads the focus to Undo after a removal, and to the heading after a story has left the queue', async () => {
    await userEvent.click(button('Remove: Story 3'));
    await frame();
    expect(titles('.stories')).not.toContain('Story 3');
    expect(document.activeElement?.textContent).toBe('Undo');
    expect(document.querySelector('[role="status"]')?.textContent).toBe('Removed: Story 3');
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual(['undo']);
    await userEvent.click(button('Do not listen later: Story 2', '.queue'));
    await frame();
    expect(document.activeElement?.id).toBe('queue-heading');
  });

  it('asks before it erases everything, with the focus on the harmless answer', async () => {
    await userEvent.click(button('Erase everything…'));
    await frame();
    expect(document.activeElement?.textContent).toBe('Keep them');
    await userEvent.keyboard('{Enter}');
    await frame();
    expect(asked).toEqual([]);
    await userEvent.click(button('Erase everything…'));
    await userEvent.click(button('Erase everything'));
    expect(asked).toEqual(['erase all']);
  });

  it('searches as one types', async () => {
    await userEvent.type(document.querySelector('#library-search') as HTMLElement, 'story 3');
    await frame();
    expect(titles('.stories')).toEqual(['Story 3']);
  });

  it('says of a link that nobody has opened what it is and what to do', async () => {
    const row = document.querySelector('.queue [data-address$="/4"]');
    expect(row?.textContent).toContain('Only the address is kept');
    await userEvent.click(button('Let Lectern read this site: Story 4', '.queue'));
    expect(asked).toEqual(['allow Story 4']);
  });

  it('shows fifty of many, and goes on at the first of the next', async () => {
    all.value = Array.from({ length: 120 }, (_, index) => sampleStory(index));
    await frame();
    expect(titles('.stories')).toHaveLength(50);
    await userEvent.click(button('Show 50 more of 70'));
    await frame();
    expect(titles('.stories')).toHaveLength(100);
    expect(document.activeElement?.textContent).toBe('Story 50');
  });
});
