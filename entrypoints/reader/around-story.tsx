import type { VNode } from 'preact';
import { render } from 'preact';
import { AfterStory, SelectionNote } from '../../components/AfterStory.tsx';
import { Strings } from '../../components/strings.ts';
import type { Article } from '../../utils/article/article.ts';
import type { Removal, RemovalReason } from '../../utils/article/removals.ts';
import { isWorthReading } from '../../utils/article/selected.ts';
import type { CapturedPage } from '../../utils/capture/captured-page.ts';
import { firstWords } from '../../utils/document/first-words.ts';
import { translate as t } from '../../utils/i18n.ts';
import type { OpenedPage } from '../../utils/library/opened-page.ts';
import type { MessageKey } from '../../utils/messages.ts';
import { choiceOf, choosePart, LIST, SELECTION, STORY, withChoice } from './choice.ts';
import { takeListMark, rememberInHistory } from './history-place.ts';
import type { OpenStory } from './show-story.tsx';

const REASONS: Readonly<Record<RemovalReason, MessageKey>> = {
  'before-story': 'reasonBefore',
  'after-story': 'reasonAfter',
  'end-section': 'reasonEndSection',
  teaser: 'reasonTeaser',
  label: 'reasonLabel',
  contents: 'reasonContents',
  copy: 'reasonCopy',
  furniture: 'reasonFurniture',
  'behind-story': 'reasonBehind',
};
/** Not needed before the story is shown. */
const behindStory = import('./behind-story.tsx');

/** UTF-16 code units by which a person knows what a part is. */
const SHOWN = 300;

/** Parts of the story first: those of the page round it are many, and seldom missed. */
const isOfPage = ({ reason }: Removal): boolean => reason === 'furniture' || reason === 'behind-story';

/**
 * Shows, before and behind an open story, what it is a part of and what was left out of it.
 * @param whole what it was opened from when it is the whole story of its page: then it may go on elsewhere.
 */
export function showAroundStory(
  app: Element,
  article: Article,
  page: CapturedPage,
  isSelection: boolean,
  story: OpenStory,
  whole: OpenedPage | undefined,
): void {
  const show = (place: string, view: VNode): void => {
    const host = app.querySelector(place);
    if (host) render(<Strings.Provider value={t}>{view}</Strings.Provider>, host);
  };
  const removals = (article.removals ?? []).toSorted((a, b) => Number(isOfPage(a)) - Number(isOfPage(b)));
  const keep = (ids: readonly string[], kept: boolean): void => {
    const choice = choiceOf(location.search);
    const all = new Set(choice.keep);
    for (const id of ids) {
      if (kept) all.add(id);
      else all.delete(id);
    }
    // The voice stops, and Play goes on at the same sentence of the story that has changed round it.
    rememberInHistory(story.leave(), true);
    history.replaceState(history.state, '', withChoice(location.search, { ...choice, keep: all }));
    location.reload();
  };
  if (isSelection) show('.story-note', <SelectionNote onWhole={() => choosePart(STORY)} />);
  show(
    '.after-story',
    <AfterStory
      parts={removals.map(({ id, reason, text, kept }) => ({
        id,
        reason: t(REASONS[reason]),
        text: firstWords(text, SHOWN),
        kept,
      }))}
      lang={article.lang}
      dir={article.dir}
      isOpen={takeListMark()}
      hasSelection={!isSelection && isWorthReading(page)}
      onKeep={keep}
      onSelection={() => choosePart(SELECTION)}
      onChoosePart={() => choosePart(LIST)}
    />,
  );
  void behindStory.then(({ showBehindStory }) => showBehindStory(app, article, story, whole));
}
