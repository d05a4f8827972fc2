import '../../components/styles/print.css';
import type { Translate } from '../../utils/messages.ts';

/**
 * Makes a story ready for paper, where there is nothing to press: the address it is from and the day are under its
 * title, what is closed is open as long as it is being printed, and links have numbers, with their addresses at the
 * end, unless the person wants links to look like other text.
 */
export function readyForPrint(article: HTMLElement, address: string, t: Translate, end: AbortSignal): void {
  const opened = new Set<HTMLDetailsElement>();
  let addresses: HTMLElement | undefined;
  addEventListener(
    'beforeprint',
    () => {
      const date = new Intl.DateTimeFormat(t('interfaceLanguage'), { dateStyle: 'long' }).format(new Date());
      const header = article.querySelector<HTMLElement>(':scope > header');
      if (header) header.dataset['printed'] = t('printedFrom', address, date);
      for (const details of article.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
        details.open = true;
        opened.add(details);
      }
      if (document.documentElement.dataset['links'] !== 'plain') {
        addresses = numberLinks(article, t('printedLinks'), t('interfaceLanguage'));
        if (addresses) article.after(addresses);
      }
    },
    { signal: end },
  );
  addEventListener(
    'afterprint',
    () => {
      for (const details of opened) details.open = false;
      opened.clear();
      addresses?.remove();
    },
    { signal: end },
  );
}

/** Links of a story to other pages get numbers, which the style sheet shows. @returns the list of their addresses. */
function numberLinks(article: HTMLElement, title: string, lang: string): HTMLElement | undefined {
  const numbers = new Map<string, number>();
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    // That it leads there is in print already.
    if (link.textContent.trim() === link.href) continue;
    const number = numbers.get(link.href) ?? numbers.size + 1;
    numbers.set(link.href, number);
    link.dataset['number'] = String(number);
  }
  if (numbers.size === 0) return undefined;
  const section = document.createElement('section');
  section.className = 'printed-links';
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.lang = lang;
  const list = document.createElement('ol');
  for (const address of numbers.keys()) {
    const item = document.createElement('li');
    item.textContent = address;
    list.append(item);
  }
  section.append(heading, list);
  return section;
}
