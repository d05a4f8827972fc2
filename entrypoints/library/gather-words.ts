import { openArticle } from '../../utils/article/open-article.ts';
import { translate as t } from '../../utils/i18n.ts';
import { loadPage } from '../../utils/library/page-store.ts';
import { wordsOf } from '../../utils/library/search.ts';
import type { Story } from '../../utils/library/story.ts';
import { withFacts } from '../../utils/library/story.ts';
import { changeStory, saveWords } from '../../utils/library/story-store.ts';
import { articleLabels } from '../reader/labels.ts';

/** Takes a kept page's story out of it, for its own title and the words that it is found by. */
export async function gatherWords({ pageId, address }: Story): Promise<void> {
  const opened = await loadPage(pageId);
  const page = opened?.page;
  const found = page && 'html' in page ? openArticle(page, articleLabels(t)) : undefined;
  if (found?.ok) {
    const { title, siteName, lang, content } = found.value;
    await saveWords(address, wordsOf(`${title} ${siteName} ${content.textContent ?? ''}`));
    await changeStory(address, (known) => known && withFacts(known, { title, site: siteName, lang }));
    return;
  }
  // Not a story, or not there any more: it is not tried again.
  await changeStory(address, (known) => known && { ...known, indexed: true });
}
