import type { Follower } from '../../utils/highlight/follow.ts';

/**
 * Follows links within the story (footnotes, contents) without adding to the tab's history: going back must show the
 * page that the story came from, however many notes were looked up.
 */
export function followInnerLinks(article: HTMLElement, follower: Follower): void {
  article.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
    const target = article.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (!target) return;
    follower.suspend();
    target.scrollIntoView({ block: 'center' });
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
}
