import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Theme } from '../../../utils/settings/appearance.ts';
import { PALETTES } from '../../../utils/settings/palettes.ts';
import type { Stage } from './reader-stage.tsx';
import { speech, stage } from './reader-stage.tsx';
import { violations } from './violations.ts';

let current: Stage | undefined;

function show(...options: Parameters<typeof stage>): Stage {
  current = stage(...options);
  return current;
}

afterEach(async () => {
  current?.remove();
  current = undefined;
  await page.viewport(1280, 800);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe.each(Object.keys(PALETTES) as Theme[])('theme %s', (theme) => {
  it('has no accessibility fault: idle, speaking, failed, with each panel open', async () => {
    const { state, following } = show(theme);
    expect(await violations()).toEqual([]);
    state.value = speech.speaking;
    following.value = false;
    expect(await violations()).toEqual([]);
    state.value = speech.failed;
    expect(await violations()).toEqual([]);
    await button('Appearance').click();
    expect(await violations()).toEqual([]);
    await button('Voice').click();
    expect(await violations()).toEqual([]);
    await button('Contents').click();
    expect(await violations()).toEqual([]);
    await button('Sleep timer').click();
    expect(await violations()).toEqual([]);
  });
});

describe('the accessibility tree', () => {
  it('has one h1, the story’s landmarks and a toolbar named Player with the agreed names', async () => {
    show();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    await expect.element(page.getByRole('banner')).toBeInTheDocument();
    await expect.element(page.getByRole('main')).toBeInTheDocument();
    await expect.element(page.getByRole('toolbar', { name: 'Player' })).toBeInTheDocument();
    for (const name of [
      'Back to page',
      'Appearance',
      'Voice',
      'Play',
      'Previous sentence',
      'Next sentence',
      'Previous paragraph',
      'Next paragraph',
      'Slower',
      'Faster',
    ]) {
      await expect.element(button(name)).toBeVisible();
    }
  });

  it('has each picture once: by its alternative, not by the line beneath', async () => {
    show();
    await expect.element(page.getByRole('img', { name: 'A bench at night' })).toBeInTheDocument();
    expect(
      document.querySelector('[data-image-description]')?.closest('[aria-hidden="true"]'),
    ).not.toBeNull();
  });

  it('tells changes of state once, and says nothing while the voice speaks', async () => {
    const { state } = show();
    const status = page.getByRole('status');
    state.value = speech.paused;
    await expect.element(status).toHaveTextContent('Paused');
    state.value = speech.speaking;
    await expect.element(status).toHaveTextContent('');
    state.value = speech.failed;
    await expect.poll(() => status.element().textContent).toContain('No voice is installed');
    expect(document.body.textContent?.match(/No voice is installed/g)).toHaveLength(1);
    await expect.element(button('Retry')).toBeVisible();
  });

  it('shows what is amiss while the voice is being tried again, and takes it away', async () => {
    const { state } = show();
    const status = page.getByRole('status');
    state.value = { ...speech.speaking, notice: { kind: 'other-voice', voice: 'Cleo', since: 0 } };
    await expect
      .element(status)
      .toHaveTextContent('The voice Cleo cannot be used now. Another voice goes on.');
    expect(status.element().getBoundingClientRect().height).toBeGreaterThan(10);
    await expect.element(button('Pause')).toBeVisible();
    state.value = speech.speaking;
    await expect.element(status).toHaveTextContent('');
  });
});

describe('layout', () => {
  const sizes = [
    [320, 640, {}],
    [320, 256, {}],
    [1280, 800, { fontSize: 128 }],
    [320, 640, { fontSize: 128 }],
    [320, 640, { columnWidth: 80, lineHeight: 3 }],
    [320, 640, { moreSteps: true }],
    [320, 256, { moreSteps: true }],
    [1280, 800, { moreSteps: true }],
  ] as const;

  it.each(sizes)(
    '%i × %i %o: nothing scrolls sideways, every control has 44 px',
    async (width, height, change) => {
      await page.viewport(width, height);
      const { state } = show('light', change);
      state.value = speech.speaking;
      for (const panel of ['Appearance', 'Voice']) {
        await button(panel).click();
        const { scrollWidth, clientWidth } = document.documentElement;
        expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
        const small = [
          ...document.querySelectorAll<HTMLElement>('button, select, .choice, input[type="range"]'),
        ]
          .filter((control) => control.checkVisibility() && !control.classList.contains('skip-link'))
          .map((control) => ({
            name: control.title || control.textContent,
            box: control.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width < 44 || box.height < 44 || box.left < 0 || box.right > width)
          .map(({ name, box }) => `${name} ${box.width} × ${box.height}`);
        expect(small).toEqual([]);
        // In a low window a panel covers the other one's button.
        await userEvent.keyboard('{Escape}');
      }
    },
  );

  it('bears the text spacing of WCAG 1.4.12', async () => {
    await page.viewport(320, 640);
    show();
    const style = document.createElement('style');
    style.textContent =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
    document.head.append(style);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    style.remove();
  });
});

describe('keyboard', () => {
  it('is one stop in the player, moved within by arrows, Home and End', async () => {
    show();
    button('Previous paragraph').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('Previous sentence');
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('Faster');
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('Previous paragraph');
    const stops = [...document.querySelectorAll('.player button')].filter(
      (each) => (each as HTMLElement).tabIndex === 0,
    );
    expect(stops).toHaveLength(1);
  });

  it('opens a panel, works in it, closes it with Escape and comes back to its button', async () => {
    const { settings } = show();
    button('Appearance').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('region', { name: 'Appearance' })).toBeVisible();
    button('More: Text size').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(settings.value.fontSize).toBe(22);
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('.panel')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Appearance');
  });

  it('skips to the story', async () => {
    show();
    button('Skip to the story').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('keeps whatever has focus clear of the bars', async () => {
    await page.viewport(320, 480);
    show();
    const link = document.querySelector<HTMLElement>('article a');
    scrollTo(0, document.body.scrollHeight);
    link?.focus();
    await new Promise(requestAnimationFrame);
    const box = link?.getBoundingClientRect();
    const top = document.querySelector('.banner')?.getBoundingClientRect().bottom ?? 0;
    const bottom = document.querySelector('.player-bar')?.getBoundingClientRect().top ?? 0;
    expect(box?.top).toBeGreaterThanOrEqual(top);
    expect(box?.bottom).toBeLessThanOrEqual(bottom);
  });
});

describe('more steps', () => {
  it('are shown and put away by their button, as a toolbar whose buttons say where they lead', async () => {
    const { asked, settings } = show();
    await expect.element(button('Next heading')).not.toBeInTheDocument();
    await button('More steps').click();
    expect(settings.value.moreSteps).toBe(true);
    await expect.element(page.getByRole('toolbar', { name: 'More steps' })).toBeVisible();
    for (const unit of ['word', 'heading', 'picture']) {
      await button(`Next ${unit}`).click();
      await button(`Previous ${unit}`).click();
    }
    expect(asked).toEqual([
      'next-word',
      'previous-word',
      'next-heading',
      'previous-heading',
      'next-image',
      'previous-image',
    ]);
    expect(await violations()).toEqual([]);
    await button('More steps').click();
    await expect.element(button('Next heading')).not.toBeInTheDocument();
  });

  it('tell it, to the eye too, when they lead nowhere, even while the voice speaks', async () => {
    const { state, notice } = show();
    state.value = speech.speaking;
    notice.value = { text: 'No next heading.', shown: true };
    await expect.element(page.getByRole('status')).toHaveTextContent('No next heading.');
    expect(page.getByRole('status').element().getBoundingClientRect().height).toBeGreaterThan(10);
    expect(await violations()).toEqual([]);
  });
});

describe('a place of another time', () => {
  const words = 'Nobody left the room that night, and nobody…';

  it.each([1280, 320])(
    'is offered beside the player at %i px, until it is used or dismissed',
    async (width) => {
      await page.viewport(width, 640);
      const { asked, offer } = show();
      offer.value = { words, share: 0.336 };
      const name = `Continue from “${words}” (34%)`;
      await expect.element(button(name)).toBeVisible();
      expect(await violations()).toEqual([]);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      expect(button('Dismiss').element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
      await button(name).click();
      expect(document.activeElement?.textContent).toBe('Play');
      await button('Dismiss').click();
      expect(asked).toEqual(['continueFromOffer', 'dismissOffer']);
      offer.value = undefined;
      await expect.element(button('Dismiss')).not.toBeInTheDocument();
    },
  );

  it('can be forgotten, with all others', async () => {
    const { asked } = show();
    await button('Voice').click();
    await button('Forget the places kept in stories').click();
    expect(asked).toEqual(['forgetPlaces']);
  });
});

it('asks for what its buttons say', async () => {
  const { asked, state, following } = show();
  for (const name of [
    'Play',
    'Next sentence',
    'Previous sentence',
    'Next paragraph',
    'Previous paragraph',
    'Slower',
    'Faster',
    'Back to page',
  ]) {
    await button(name).click();
  }
  state.value = speech.speaking;
  following.value = false;
  await button('Back to the voice').click();
  expect(asked).toEqual([
    'toggle',
    'next-sentence',
    'previous-sentence',
    'next-block',
    'previous-block',
    'slower',
    'faster',
    'back',
    'backToTheVoice',
  ]);
});
