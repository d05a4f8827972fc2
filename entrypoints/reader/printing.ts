import '../../components/styles/print.css';
import type { Translate } from '../../utils/messages.ts';

/**
 * Makes a story ready for paper, where there is nothing to press: the address it is from and the day are under its
 * title, and what is closed is open as long as it is being printed.
 */
export function readyForPrint(article: HTMLElement, address: string, t: Translate, end: AbortSignal): void {
  const opened = new Set<HTMLDetailsElement>();
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
    },
    { signal: end },
  );
  addEventListener(
    'afterprint',
    () => {
      for (const details of opened) details.open = false;
      opened.clear();
    },
    { signal: end },
  );
}
