import type { Story } from '../../utils/library/story.ts';
import type { Translate } from '../../utils/messages.ts';
import { languageName } from '../reader/labels.ts';

/** What stands under a story's title: site, language, day, how far it is and how long it still takes. */
export function createFacts(t: Translate): (story: Story) => string {
  const uiLanguage = t('interfaceLanguage');
  const names = new Intl.DisplayNames([uiLanguage], { type: 'language', fallback: 'code' });
  const day = new Intl.DateTimeFormat(uiLanguage, { dateStyle: 'medium' });
  const percent = new Intl.NumberFormat(uiLanguage, { style: 'percent' });
  return ({ site, lang, savedAt, share, minutesLeft, heard, pinned, pictureBytes }) => {
    const done = percent.format(share);
    const time = t('minutesShort', String(minutesLeft));
    return [
      site,
      lang === '' ? '' : languageName(lang, names),
      day.format(savedAt),
      heard ? t('factHeard') : '',
      !heard && share > 0 ? (minutesLeft > 0 ? t('factRead', done, time) : t('factShare', done)) : '',
      pinned ? t('factPinned') : '',
      pictureBytes > 0 ? t('factPictures') : '',
    ]
      .filter((fact) => fact !== '')
      .join(' · ');
  };
}
