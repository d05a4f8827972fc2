/** A story on the test page with the real style sheet, for what lies over it or marks its blocks. */
import '../../../components/styles/reader.css';
import { signal } from '@preact/signals';
import type { SpokenPlace } from '../../../entrypoints/reader/narrate.ts';
import { buildDocument } from '../../../utils/document/build-document.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { appearanceFlags, themeProperties } from '../../../utils/settings/themes.ts';

/**
 * @param html of the story, title and all.
 * @param prepare called before the story comes into the page.
 */
export function storyStage(
  html: string,
  change: Partial<Settings> = {},
  theme: Theme = 'light',
  prepare?: (content: HTMLElement) => void,
) {
  const main = document.createElement('main');
  const article = document.createElement('article');
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  prepare?.(body);
  article.replaceChildren(...body.childNodes);
  main.append(article);
  document.body.append(main);
  const settings = signal(withDefaults({ theme, ...change }));
  const stop = settings.subscribe((current) => {
    const { style, dataset } = document.documentElement;
    dataset['theme'] = theme;
    Object.assign(dataset, appearanceFlags(current));
    for (const [name, value] of Object.entries(themeProperties(current, theme)))
      style.setProperty(name, value);
  });
  const { document: story, textMap } = buildDocument(article, 'en');
  const place = signal<SpokenPlace | undefined>(undefined);
  const end = new AbortController();
  return {
    main,
    article,
    story,
    textMap,
    settings,
    place,
    end,
    /** Says the word that a text begins with, in a block. */
    say(block: number, text: string, isHeard = true): Range {
      const start = story.block(block).text.indexOf(text);
      if (start < 0) throw new Error(`no such words in block ${block}: ${text}`);
      const range = textMap.range(block, { start, end: start + text.length });
      place.value = { block, range, isHeard };
      return range;
    },
    remove() {
      end.abort();
      stop();
      main.remove();
      scrollTo(0, 0);
      Object.assign(document.documentElement.dataset, { dim: 'none', lineFocus: 'off', pictures: 'shown' });
    },
  };
}
