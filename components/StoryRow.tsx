import type { Story } from '../utils/library/story.ts';
import { useStrings } from './strings.ts';

export interface StoryActions {
  readonly queue: (story: Story) => void;
  readonly unqueue: (story: Story) => void;
  readonly move: (story: Story, direction: 1 | -1) => void;
  readonly pin: (story: Story) => void;
  readonly remove: (story: Story) => void;
  /** Asks for access to the link's site, for it only, and captures the page. */
  readonly allow: (story: Story) => void;
}

interface Props {
  readonly story: Story;
  /** Site, language, date and how far it is, as words. */
  readonly facts: string;
  /** Where its title leads. */
  readonly href: string;
  /** Of the queue's list: it can be moved there. */
  readonly inQueue: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly actions: StoryActions;
}

/** A story of the library, with all that can be done with it. */
export function StoryRow({ story, facts, href, inQueue, isFirst, isLast, actions }: Props) {
  const t = useStrings();
  const { title, lang, pageId } = story;
  /** The words in view begin the name, so that voice control finds it; the title tells it from the other rows'. */
  const button = (label: string, onPress: () => void, disabled = false, name = label) => (
    <button
      type="button"
      class="plain"
      data-does={name}
      aria-label={`${label}: ${title}`}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
    >
      {label}
    </button>
  );
  return (
    <li class="story-row" data-address={story.address}>
      <h3 dir="auto" lang={lang || undefined}>
        <a href={href}>{title}</a>
      </h3>
      <p class="row-facts">{facts}</p>
      {pageId === '' && <p class="row-facts">{t('linkUnopened', story.site)}</p>}
      <div class="row-buttons">
        {pageId === '' && button(t('allowSite'), () => actions.allow(story))}
        {inQueue && button(t('moveUp'), () => actions.move(story, -1), isFirst, 'up')}
        {inQueue && button(t('moveDown'), () => actions.move(story, 1), isLast, 'down')}
        {story.queue > 0
          ? button(t('notLater'), () => actions.unqueue(story))
          : button(t('listenLater'), () => actions.queue(story))}
        {!inQueue && button(t(story.pinned ? 'unpin' : 'pin'), () => actions.pin(story))}
        {!inQueue && button(t('remove'), () => actions.remove(story))}
      </div>
    </li>
  );
}
