/** Where the keyboard is once the person has stopped the voice. */
import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { createStop } from '../../../entrypoints/reader/focus-on-stop.ts';
import { buildDocument } from '../../../utils/document/build-document.ts';
import { withDefaults } from '../../../utils/settings/settings.ts';
import { narrate } from '../../unit/speech/narration.ts';

const article = document.createElement('article');
afterEach(() => article.remove());

function setUp(focusOnStop: boolean) {
  article.replaceChildren(
    ...['The rope is taut.', 'The bell rings.'].map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  document.body.append(article);
  const { document: story, textMap } = buildDocument(article, 'en');
  const { controller } = narrate(['The rope is taut.', 'The bell rings.']);
  let resumed = 0;
  const follower = {
    following: signal(true),
    follow: () => {},
    resume: () => void (resumed += 1),
    suspend: () => {},
  };
  const stop = createStop(controller, story, textMap, follower, signal(withDefaults({ focusOnStop })));
  controller.seek({ block: 1, sentence: 0, offset: 0 });
  controller.play();
  return { stop, controller, resumed: () => resumed };
}

describe('a stop by the person', () => {
  it('leaves the keyboard where it is', () => {
    const { stop, controller } = setUp(false);
    stop();
    expect(controller.state.peek().status).toBe('paused');
    expect(document.activeElement).toBe(document.body);
    expect(article.querySelector('[tabindex]')).toBeNull();
  });

  it('takes it to the spoken paragraph when asked to, which is no stop of Tab before or after', () => {
    const { stop, resumed } = setUp(true);
    stop();
    expect(document.activeElement?.textContent).toBe('The bell rings.');
    expect(document.activeElement?.getAttribute('tabindex')).toBe('-1');
    expect(resumed()).toBe(1);
    (document.activeElement as HTMLElement).blur();
    expect(article.querySelector('[tabindex]')).toBeNull();
  });
});
