// browser
import { browser } from 'wxt/browser';
import type { Article } from './article.ts';
import type { DetectedLanguage } from './story-language.ts';
import { storyLanguage } from './story-language.ts';

/** UTF-16 units of a story that are looked at: more makes no detector surer. */
const SAMPLE = 3000;
/**
 * Longest time that a story waits for the detector, ms: Firefox has to start a worker for it. Where the page gives no
 * language, a wrong voice would read all of it.
 */
const PATIENCE_MS = { declared: 400, unknown: 3000 };

/** Gives a story the language that it is written in, which its page may not tell, or tell wrongly. */
export async function withLanguage(article: Article): Promise<Article> {
  return { ...article, lang: await storyLanguage(article.lang, sampleOf(article.content), detect) };
}

/** Starts what the first answer would wait for: a quarter of a second in Firefox, whose detector is a worker. */
export const prepareDetection = (): void => void detect('.', false);

/** Text without code and without what is marked as another language, as far as there is such text. */
function sampleOf(content: Element): string {
  let text = '';
  for (const part of content.querySelectorAll('p, li, dd')) {
    if (part.closest('[lang], pre, table')) continue;
    text += `${part.textContent}\n`;
    if (text.length > SAMPLE) break;
  }
  return (text.length > SAMPLE / 10 ? text : content.textContent).slice(0, SAMPLE);
}

/** CLD, which both browsers have built in. It runs on this machine. */
async function detect(text: string, declared: boolean): Promise<DetectedLanguage | undefined> {
  const patience = PATIENCE_MS[declared ? 'declared' : 'unknown'];
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const answer = browser.i18n.detectLanguage(text).catch(() => undefined);
  const found = await Promise.race([answer, late]);
  const [first] = found?.languages ?? [];
  return found && first && { ...first, isReliable: found.isReliable };
}
