import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DetectedLanguage } from '../../../utils/article/story-language.ts';
import { declaredLanguage, storyLanguage } from '../../../utils/article/story-language.ts';

const prose = {
  en: 'The last ferry of the year left the slip at four, with nine people and one dog on board. ',
  de: 'Die letzte Fähre des Jahres legte um vier Uhr ab, mit neun Leuten und einem Hund an Bord. ',
  ru: 'Последний паром в этом году отошёл от причала в четыре часа с девятью людьми и собакой. ',
  ja: '今年最後のフェリーは四時に桟橋を離れ、九人と一匹の犬が乗っていた。',
  zh: '今年最后一班渡轮四点离开码头，船上有九个人和一条狗，没有人挥手。',
  ko: '올해 마지막 배는 네 시에 부두를 떠났고, 아홉 사람과 개 한 마리가 타고 있었다. ',
  el: 'Το τελευταίο πλοίο της χρονιάς έφυγε στις τέσσερις με εννέα ανθρώπους και έναν σκύλο. ',
  ar: 'غادرت آخر عبارة في العام الرصيف في الرابعة وعلى متنها تسعة أشخاص وكلب واحد. ',
} as const;
const long = (lang: keyof typeof prose): string => prose[lang].repeat(20);
const says = (language: string, percentage = 97, isReliable = true) =>
  vi.fn<() => Promise<DetectedLanguage>>(() => Promise.resolve({ language, percentage, isReliable }));
const knowsNothing = () => Promise.resolve(undefined);

describe('what a page declares', () => {
  it.each([
    ['en', 'en'],
    ['EN_us', 'en-US'],
    ['iw', 'he'],
    ['gsw', 'gsw'],
    ['', ''],
    ['und', ''],
    ['english', ''],
    ['jp', ''],
    ['x-default', ''],
    ['{{lang}}', ''],
  ])('%j counts as %j', (tag, language) => expect(declaredLanguage(tag)).toBe(language));
});

describe('language of a story', () => {
  it.each([
    ['stays as declared when the detector agrees', 'en-GB', long('en'), says('en'), 'en-GB'],
    ['is the detected one when the page declares none', '', long('de'), says('de'), 'de'],
    ['… or nonsense', 'xx', long('de'), says('de'), 'de'],
    ['… or another, and the detector is sure', 'en', long('de'), says('de'), 'de'],
    ['stays as declared when the detector is not sure', 'en', long('de'), says('de', 97, false), 'en'],
    ['… or finds much else', 'en', long('de'), says('de', 80), 'en'],
    ['… in a shared script, too', 'ru', long('ru'), says('uk'), 'uk'],
    ['… or the text is short', 'en', prose.de, says('de'), 'en'],
    ['… or the two are much alike', 'nn', long('de'), says('da'), 'nn'],
    ['goes by the script where it cannot be the declared one', 'en', prose.ko, knowsNothing, 'ko'],
    ['… and then by the detector, if it knows that script', 'en', prose.ru, says('uk'), 'uk'],
    ['… but not if it does not', 'en', prose.ru, says('de'), 'ru'],
    ['tells Japanese from Chinese', 'zh-CN', prose.ja, knowsNothing, 'ja'],
    ['… and Chinese from Japanese', 'ja', prose.zh, says('zh-CN'), 'zh-CN'],
    ['is not that of English under a Japanese frame', 'ja', long('en'), says('en'), 'en'],
    ['is unknown where nobody knows', 'jp', long('en'), knowsNothing, ''],
    ['may have any of its scripts', 'sr-RS', long('ru'), knowsNothing, 'sr-RS'],
    ['stays as declared where there is no text', 'fr', '1234 🙂', says('de'), 'fr'],
    ['is Greek', '', prose.el, knowsNothing, 'el'],
    ['is Arabic', '', prose.ar, knowsNothing, 'ar'],
    ['stays Persian', 'fa', long('ar'), says('fa'), 'fa'],
    ['keeps a script that the page names', 'zh-Latn', long('en'), says('zh-Latn'), 'zh-Latn'],
  ])('%s', async (_what, declared, text, detect, expected) => {
    expect(await storyLanguage(declared, text, detect)).toBe(expected);
  });

  it('is not asked for where the script tells it', async () => {
    const detect = says('en');
    expect(await storyLanguage('ja-JP', long('ja'), detect)).toBe('ja-JP');
    expect(await storyLanguage('el', long('el'), detect)).toBe('el');
    expect(detect).not.toHaveBeenCalled();
  });

  it('is always a tag that Intl takes, or none', async () => {
    const tag = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('en', 'sr-Cyrl', 'zh_Hant', 'a-b', 'jp'),
    );
    const text = fc.array(fc.constantFrom(...Object.values(prose), '1 ', '🙂'), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(tag, tag, text, fc.boolean(), async (declared, found, parts, sure) => {
        const lang = await storyLanguage(declared, parts.join(''), says(found, 95, sure));
        if (lang !== '') expect(Intl.getCanonicalLocales(lang)).toEqual([lang]);
      }),
    );
  });
});
