// pure
import { primaryLanguage } from './language-tag.ts';

/** A statement and a question, so that voices can be compared. By primary subtag. */
const SENTENCES: Readonly<Record<string, string>> = {
  ar: 'هكذا سأقرأ لك. هل يعجبك صوتي؟',
  bg: 'Така ще ви чета. Харесва ли ви гласът ми?',
  ca: 'Així és com et llegiré. T’agrada la meva veu?',
  cs: 'Takhle vám budu číst. Líbí se vám můj hlas?',
  da: 'Sådan læser jeg op for dig. Kan du lide min stemme?',
  de: 'So lese ich Ihnen vor. Gefällt Ihnen meine Stimme?',
  el: 'Έτσι θα σας διαβάζω. Σας αρέσει η φωνή μου;',
  en: 'This is how I will read to you. Do you like my voice?',
  es: 'Así es como te voy a leer. ¿Te gusta mi voz?',
  fi: 'Näin luen sinulle. Pidätkö äänestäni?',
  fr: 'Voici comment je vous lirai. Aimez-vous ma voix ?',
  he: 'כך אקרא לך. האם הקול שלי מוצא חן בעיניך?',
  hi: 'मैं आपको इस तरह पढ़कर सुनाऊँगी। क्या आपको मेरी आवाज़ पसंद है?',
  hu: 'Így fogok olvasni. Tetszik a hangom?',
  id: 'Beginilah saya akan membaca untuk Anda. Apakah Anda suka suara saya?',
  it: 'Ecco come leggerò per te. Ti piace la mia voce?',
  ja: 'このように読み上げます。私の声はいかがですか。',
  ko: '이렇게 읽어 드립니다. 제 목소리가 마음에 드시나요?',
  nb: 'Slik leser jeg for deg. Liker du stemmen min?',
  nl: 'Zo lees ik u voor. Vindt u mijn stem prettig?',
  pl: 'Tak będę czytać. Czy podoba się mój głos?',
  pt: 'É assim que vou ler para você. Gosta da minha voz?',
  ro: 'Așa vă voi citi. Vă place vocea mea?',
  ru: 'Так я буду вам читать. Нравится ли вам мой голос?',
  sv: 'Så här läser jag för dig. Tycker du om min röst?',
  th: 'ฉันจะอ่านให้คุณฟังแบบนี้ คุณชอบเสียงของฉันไหม',
  tr: 'Size böyle okuyacağım. Sesimi beğendiniz mi?',
  uk: 'Так я вам читатиму. Чи подобається вам мій голос?',
  vi: 'Tôi sẽ đọc cho bạn nghe như thế này. Bạn có thích giọng của tôi không?',
  zh: '我会这样为您朗读。您喜欢我的声音吗？',
};

/**
 * What a voice says to be tried out, in its language.
 * @param lang BCP 47 tag of the language. @param own first sentence of a story in this language, '' when there is none.
 * @returns the language's own name for itself where nothing better is known.
 */
export function testSentence(lang: string, own: string): string {
  const language = primaryLanguage(lang);
  const known = SENTENCES[language] ?? own;
  if (known !== '' || language === '') return known;
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
