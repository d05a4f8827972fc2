/** Every writer, in a file of its own that is loaded when the first story is saved. */
import type { SaveForm } from '../../components/SaveStory.tsx';
import type { SavedStory, SaveLabels } from '../../utils/export/story.ts';
import { writeEpub } from '../../utils/export/write-epub.ts';
import { writeHtml } from '../../utils/export/write-html.ts';
import { writeMarkdown } from '../../utils/export/write-markdown.ts';
import { writeText } from '../../utils/export/write-text.ts';

export { fileName } from '../../utils/export/file-name.ts';
export { htmlToCopy } from '../../utils/export/write-html.ts';
export { textToCopy } from '../../utils/export/write-text.ts';

export interface WrittenStory {
  readonly blob: Blob;
  /** Pictures of which the file has the words only, or the words and the address. */
  readonly inWords: number;
  readonly byAddress: number;
}

export function writeStory(form: SaveForm, story: SavedStory, labels: SaveLabels): WrittenStory {
  const images = [...story.content.querySelectorAll('figure.picture img')];
  const elsewhere = images.filter((image) => !image.getAttribute('src')?.startsWith('data:')).length;
  const text = (content: string, type: string): Blob =>
    new Blob([content], { type: `${type};charset=utf-8` });
  switch (form) {
    case 'txt':
      return { blob: text(writeText(story, labels), 'text/plain'), inWords: 0, byAddress: 0 };
    case 'md':
      return { blob: text(writeMarkdown(story, labels), 'text/markdown'), inWords: 0, byAddress: elsewhere };
    case 'html':
      return { blob: text(writeHtml(story, labels), 'text/html'), inWords: 0, byAddress: elsewhere };
    case 'epub': {
      const { bytes, leftOut } = writeEpub(story, labels, {
        identifier: `urn:uuid:${crypto.randomUUID()}`,
        modified: new Date(),
        serialize: (node) => new XMLSerializer().serializeToString(node),
      });
      return { blob: new Blob([bytes], { type: 'application/epub+zip' }), inWords: leftOut, byAddress: 0 };
    }
    default:
      return form satisfies never;
  }
}
