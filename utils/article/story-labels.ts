// DOM-only
import type { ArticleLabels } from './article.ts';

/** Picture, picture without description, video, audio, embedded content; by primary subtag. */
const TABLE = `
ar | صورة:  | صورة بلا وصف. | فيديو | صوت | محتوى مضمّن
de | Bild:  | Bild ohne Beschreibung. | Video | Audio | Eingebetteter Inhalt
es | Imagen:  | Imagen sin descripción. | Vídeo | Audio | Contenido incrustado
fr | Image :  | Image sans description. | Vidéo | Audio | Contenu intégré
hi | चित्र:  | बिना विवरण का चित्र। | वीडियो | ऑडियो | एम्बेड की गई सामग्री
it | Immagine:  | Immagine senza descrizione. | Video | Audio | Contenuto incorporato
ja | 画像： | 説明のない画像。 | 動画 | 音声 | 埋め込みコンテンツ
ko | 이미지:  | 설명이 없는 이미지. | 동영상 | 오디오 | 삽입된 콘텐츠
nl | Afbeelding:  | Afbeelding zonder beschrijving. | Video | Audio | Ingesloten inhoud
pl | Obraz:  | Obraz bez opisu. | Wideo | Dźwięk | Osadzona treść
pt | Imagem:  | Imagem sem descrição. | Vídeo | Áudio | Conteúdo incorporado
ru | Изображение:  | Изображение без описания. | Видео | Аудио | Встроенный материал
th | รูปภาพ:  | รูปภาพที่ไม่มีคำอธิบาย | วิดีโอ | เสียง | เนื้อหาที่ฝังไว้
zh | 图片： | 没有说明的图片。 | 视频 | 音频 | 嵌入的内容
`;

type TranslatedLabels = Pick<ArticleLabels, 'imagePrefix' | 'imageUnlabelled' | 'video' | 'audio' | 'embed'>;

const LABELS: ReadonlyMap<string, TranslatedLabels> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [lang = '', prefix = '', unlabelled = '', video = '', audio = '', embed = ''] = line.split(' | ');
      const wide = prefix.endsWith('：');
      return [
        lang,
        {
          imagePrefix: wide ? prefix : `${prefix.trim()} `,
          imageUnlabelled: unlabelled,
          video,
          audio,
          embed,
        },
      ];
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
  for (const line of content.querySelectorAll('.image-description')) {
    const [prefix] = line.children;
    if (line.textContent === written.imageUnlabelled) line.textContent = labels.imageUnlabelled;
    else if (prefix?.textContent === written.imagePrefix) prefix.textContent = labels.imagePrefix;
  }
  for (const link of content.querySelectorAll('.media > a')) {
    const text = link.textContent;
    for (const kind of ['video', 'audio', 'embed'] as const) {
      if (text !== written[kind] && !text.startsWith(`${written[kind]}: `)) continue;
      link.textContent = labels[kind] + text.slice(written[kind].length);
      break;
    }
  }
}
