import { render } from 'preact';
import type { PartChoice } from '../../components/PartsView.tsx';
import { PartsView } from '../../components/PartsView.tsx';
import { Strings } from '../../components/strings.ts';
import type { Article, ArticleLabels } from '../../utils/article/article.ts';
import {
  EVERYTHING,
  isPartSelected,
  isWorthReading,
  listParts,
  openLikelyPart,
  openPart,
  openSelection,
} from '../../utils/article/choose-story.ts';
import { openArticle } from '../../utils/article/open-article.ts';
import type { PagePart } from '../../utils/article/parts.ts';
import type { CapturedPage } from '../../utils/capture/captured-page.ts';
import { minutesToRead } from '../../utils/document/reading-time.ts';
import { translate as t } from '../../utils/i18n.ts';
import { choosePart, LIST, SELECTION, STORY, type Choice } from './choice.ts';

/** Letters of a word, for telling from the letters of a part how many words it has. */
const LETTERS_PER_WORD = 4.7;

/**
 * Opens what is not simply the story of the page.
 * @returns undefined when the person is to choose, and when there is no such part (any more).
 */
export function openOther(
  page: CapturedPage,
  labels: ArticleLabels,
  { part, keep }: Choice,
): { readonly article: Article; readonly isSelection: boolean } | undefined {
  if (part === LIST) return undefined;
  if (part === SELECTION || (part === '' && isPartSelected(page))) {
    const selected = openSelection(page, labels);
    if (selected.ok) return { article: selected.value, isSelection: true };
  }
  const isAutomatic = part === '' || part === STORY || part === SELECTION;
  const story = isAutomatic ? openArticle(page, labels, keep) : openPart(page, labels, part);
  if (story.ok) return { article: story.value, isSelection: false };
  const likely = isAutomatic ? openLikelyPart(page, labels) : story;
  return likely.ok ? { article: likely.value, isSelection: false } : undefined;
}

function factsOf({ kind, count, letters }: PagePart): string {
  const words = Math.round(letters / LETTERS_PER_WORD);
  const minutes = minutesToRead(words);
  const time = minutes === 1 ? t('partMinute') : t('partMinutes', String(minutes));
  if (kind === 'main') return t('partMain', time);
  if (count < 2) return time;
  return kind === 'links' ? t('partLinks', String(count), time) : t('partEntries', String(count), time);
}

/**
 * Shows what can be read on a page, for the person to choose.
 * @param isAsked false when it comes in place of a story that was not found.
 * @returns false when there is nothing to choose from.
 */
export function showParts(
  app: Element,
  page: CapturedPage,
  labels: ArticleLabels,
  isAsked: boolean,
  onBack: () => void,
): boolean {
  const parts = listParts(page);
  if (parts.length === 0 && !isAsked) return false;
  const ours = (id: string, name: string): PartChoice => ({ id, name, facts: '', isOfPage: false });
  const choices: readonly PartChoice[] = [
    ...(isAsked && openArticle(page, labels).ok ? [ours(STORY, t('partStory'))] : []),
    ...(isWorthReading(page) ? [ours(SELECTION, t('partSelection'))] : []),
    ...parts.map((part) => ({ id: part.id, name: part.name, facts: factsOf(part), isOfPage: true })),
    ours(EVERYTHING, t('partEverything')),
  ];
  const title = t(isAsked ? 'partsAsked' : 'partsNoStory');
  document.documentElement.dataset['speech'] = 'idle';
  document.title = `${title} · ${t('readerTitlePlain')}`;
  render(
    <Strings.Provider value={t}>
      <PartsView
        title={title}
        hint={t('partsHint')}
        pageTitle={page.title}
        lang={page.lang}
        dir={page.dir}
        parts={choices}
        onChoose={choosePart}
        onBack={onBack}
      />
    </Strings.Provider>,
    app,
  );
  return true;
}
