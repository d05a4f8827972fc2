// DOM-only
import type { ArticleLabels } from './article.ts';

/** By primary subtag: the words of each kind, in the order of COLUMNS. */
const TABLE = `
ar | صورة:  | صورة بلا وصف. | فيديو | صوت | محتوى مضمّن | رابط، صورة:  | صورة بلا وصف مفيد. | تقول الصفحة:  | وصف أطول | وصف أطول في النص | وصف أطول في صفحة أخرى | عودة إلى النص
de | Bild:  | Bild ohne Beschreibung. | Video | Audio | Eingebetteter Inhalt | Link, Bild:  | Bild ohne brauchbare Beschreibung. | Die Seite sagt:  | Längere Beschreibung | Längere Beschreibung im Text | Längere Beschreibung auf einer anderen Seite | Zurück zum Text
es | Imagen:  | Imagen sin descripción. | Vídeo | Audio | Contenido incrustado | Enlace, imagen:  | Imagen sin descripción útil. | La página dice:  | Descripción más larga | Descripción más larga en el texto | Descripción más larga en otra página | Volver al texto
fr | Image :  | Image sans description. | Vidéo | Audio | Contenu intégré | Lien, image :  | Image sans description utile. | La page dit :  | Description plus longue | Description plus longue dans le texte | Description plus longue sur une autre page | Retour au texte
hi | चित्र:  | बिना विवरण का चित्र। | वीडियो | ऑडियो | एम्बेड की गई सामग्री | लिंक, चित्र:  | बिना उपयोगी विवरण का चित्र। | पृष्ठ कहता है:  | विस्तृत विवरण | पाठ में विस्तृत विवरण | दूसरे पृष्ठ पर विस्तृत विवरण | पाठ पर वापस
it | Immagine:  | Immagine senza descrizione. | Video | Audio | Contenuto incorporato | Link, immagine:  | Immagine senza descrizione utile. | La pagina dice:  | Descrizione più lunga | Descrizione più lunga nel testo | Descrizione più lunga su un’altra pagina | Torna al testo
ja | 画像： | 説明のない画像。 | 動画 | 音声 | 埋め込みコンテンツ | リンク、画像： | 役に立つ説明のない画像。 | ページの記述： | 詳しい説明 | 本文中の詳しい説明 | 別のページの詳しい説明 | 本文に戻る
ko | 이미지:  | 설명이 없는 이미지. | 동영상 | 오디오 | 삽입된 콘텐츠 | 링크, 이미지:  | 유용한 설명이 없는 이미지. | 페이지의 설명:  | 자세한 설명 | 본문의 자세한 설명 | 다른 페이지의 자세한 설명 | 본문으로 돌아가기
nl | Afbeelding:  | Afbeelding zonder beschrijving. | Video | Audio | Ingesloten inhoud | Link, afbeelding:  | Afbeelding zonder bruikbare beschrijving. | De pagina zegt:  | Langere beschrijving | Langere beschrijving in de tekst | Langere beschrijving op een andere pagina | Terug naar de tekst
pl | Obraz:  | Obraz bez opisu. | Wideo | Dźwięk | Osadzona treść | Link, obraz:  | Obraz bez przydatnego opisu. | Strona podaje:  | Dłuższy opis | Dłuższy opis w tekście | Dłuższy opis na innej stronie | Wróć do tekstu
pt | Imagem:  | Imagem sem descrição. | Vídeo | Áudio | Conteúdo incorporado | Link, imagem:  | Imagem sem descrição útil. | A página diz:  | Descrição mais longa | Descrição mais longa no texto | Descrição mais longa em outra página | Voltar ao texto
ru | Изображение:  | Изображение без описания. | Видео | Аудио | Встроенный материал | Ссылка, изображение:  | Изображение без полезного описания. | На странице сказано:  | Более подробное описание | Более подробное описание в тексте | Более подробное описание на другой странице | Вернуться к тексту
th | รูปภาพ:  | รูปภาพที่ไม่มีคำอธิบาย | วิดีโอ | เสียง | เนื้อหาที่ฝังไว้ | ลิงก์ รูปภาพ:  | รูปภาพที่ไม่มีคำอธิบายที่เป็นประโยชน์ | หน้าเว็บระบุว่า:  | คำอธิบายแบบยาว | คำอธิบายแบบยาวในเนื้อหา | คำอธิบายแบบยาวในหน้าอื่น | กลับไปที่เนื้อหา
zh | 图片： | 没有说明的图片。 | 视频 | 音频 | 嵌入的内容 | 链接，图片： | 没有有用说明的图片。 | 网页写的是： | 详细说明 | 正文中的详细说明 | 另一页上的详细说明 | 返回正文
`;

const COLUMNS = [
  'imagePrefix',
  'imageUnlabelled',
  'video',
  'audio',
  'embed',
  'imageLinkedPrefix',
  'imageSuspicious',
  'imageRawPrefix',
  'longDescription',
  'longDescriptionBelow',
  'longDescriptionElsewhere',
  'noteBack',
] as const satisfies readonly (keyof ArticleLabels)[];

const LABELS: ReadonlyMap<string, ArticleLabels> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [lang = '', ...words] = line.split(' | ');
      const labels = COLUMNS.map((name, at) => {
        const word = words[at] ?? '';
        return [name, name.endsWith('Prefix') && !word.endsWith('：') ? `${word.trim()} ` : word];
      });
      return [lang, Object.fromEntries(labels)];
    }),
);

/**
 * Puts the words that were written into a story into its own language, which is known only once it has been taken out
 * of its page: its voice reads them, and says words of another language badly.
 * @param written the words that are there. @param lang BCP 47 tag of the story; one without words of its own keeps those.
 */
export function relabel(content: Element, written: ArticleLabels, lang: string): void {
  const labels = LABELS.get(lang.split('-', 1)[0] ?? '');
  if (!labels) return;
  const put = (node: Node | null | undefined, kinds: readonly (keyof ArticleLabels)[]): void => {
    const text = node?.textContent ?? '';
    const kind = kinds.find((each) => text.startsWith(written[each]));
    if (node && kind) node.textContent = labels[kind] + text.slice(written[kind].length);
  };
  for (const line of content.querySelectorAll('.image-description')) {
    put(line.firstChild, ['imageLinkedPrefix', 'imagePrefix', 'imageUnlabelled', 'imageSuspicious']);
    put(line.querySelector('.image-raw'), ['imageRawPrefix']);
  }
  for (const summary of content.querySelectorAll('.long-description > summary'))
    put(summary, ['longDescription']);
  for (const link of content.querySelectorAll('.picture > p > a[href]')) {
    const kinds = ['longDescriptionBelow', 'longDescriptionElsewhere'] as const;
    const kind = kinds.find((each) => link.textContent === written[each]);
    if (kind) put(link, [kind]);
  }
  for (const link of content.querySelectorAll('a[aria-label]'))
    if (link.getAttribute('aria-label') === written.noteBack)
      link.setAttribute('aria-label', labels.noteBack);
  for (const link of content.querySelectorAll('.media > a')) {
    const text = link.textContent;
    for (const kind of ['video', 'audio', 'embed'] as const) {
      if (text !== written[kind] && !text.startsWith(`${written[kind]}: `)) continue;
      link.textContent = labels[kind] + text.slice(written[kind].length);
      break;
    }
  }
}
