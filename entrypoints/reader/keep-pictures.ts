import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { KeepPicturesProps } from '../../components/KeepPictures.tsx';
import { fetchPicture, type PictureFailure } from '../../utils/capture/fetch-picture.ts';
import { translate as t } from '../../utils/i18n.ts';
import { bytesOf, type KeptPicture } from '../../utils/library/kept-pictures.ts';
import { loadPictures, savePictures } from '../../utils/library/picture-store.ts';
import { noteRemoved } from '../../utils/library/removed-note.ts';
import { tidyLibrary } from '../../utils/library/story-store.ts';
import { sourceOf } from './show-kept.ts';

/** Fetched at a time: what a browser opens to one site. */
const AT_ONCE = 6;
/** Bytes of one story's pictures. */
const MOST_BYTES = 100_000_000;

interface Shown {
  /** Of the image in the story. */
  readonly src: string;
  /** What the browser has chosen to show for it. */
  readonly address: string;
}

/** Each picture of the story that comes from the web, once. */
function shownPictures(body: Element): readonly Shown[] {
  const shown = [...body.querySelectorAll('img')].map((image) => {
    const src = sourceOf(image);
    const { currentSrc } = image;
    return { src, address: /^https?:/.test(currentSrc) ? currentSrc : src };
  });
  const all = shown.filter(({ address }) => /^https?:/.test(address));
  return [...new Map(all.map((each) => [each.src, each])).values()];
}

/** Match pattern of an address' host; patterns have no ports. */
function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

export interface KeptOfStory {
  /** Those that are kept now. */
  readonly pictures: () => readonly KeptPicture[];
  /** Undefined for a story without pictures of the web. */
  readonly view: KeepPicturesProps | undefined;
}

/**
 * Keeping the pictures of an open story. Nothing is fetched before the person asks for it, and nothing but the pictures
 * that the story shows. Many sites let every page have them; where one does not, the person may allow it.
 * @param address of the story in the library.
 */
export async function keepPictures(address: string, body: Element): Promise<KeptOfStory> {
  const known = (): readonly Shown[] => shownPictures(body);
  const total = known().length;
  let pictures = await loadPictures(address);
  const summary = () => ({ count: pictures.length, megabytes: Math.ceil(bytesOf(pictures) / 1e6) });
  const kept = signal(summary());
  const sites = signal<readonly string[]>([]);
  const told = signal('');
  let patterns: string[] = [];
  let isBusy = false;

  const fetchAll = async (): Promise<void> => {
    told.value = t('picturesFetching');
    const got = new Map(pictures.map(({ src, file }) => [src, file]));
    const missing = known().filter(({ src }) => !got.has(src));
    let room = MOST_BYTES - bytesOf(pictures);
    const failed = new Map<string, PictureFailure>();
    const rest = missing.values();
    const work = async (): Promise<void> => {
      for (const { src, address: from } of rest) {
        const fetched = await fetchPicture(from);
        if (fetched.ok && fetched.value.size <= room) {
          room -= fetched.value.size;
          got.set(src, fetched.value);
        } else failed.set(from, fetched.ok ? 'too-large' : fetched.error);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const all = [...got].map(([src, file]) => ({ src, file }));
    if (all.length > pictures.length) {
      if (!(await savePictures(address, all))) throw new Error('The story is not in the library');
      await noteRemoved(await tidyLibrary());
      pictures = await loadPictures(address);
    }
    kept.value = summary();
    await lookForSites([...failed].filter(([, why]) => why === 'refused').map(([from]) => from));
    told.value = [
      t('picturesDone', String(pictures.length), String(total)),
      failed.size > 0 && sites.peek().length === 0 ? t('picturesFailed', String(failed.size)) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  };
  /** Without a connection no permission would help. */
  const lookForSites = async (refused: readonly string[]): Promise<void> => {
    const asked = navigator.onLine ? [...new Set(refused.map(patternOf))] : [];
    const granted = await Promise.all(
      asked.map((origin) => browser.permissions.contains({ origins: [origin] })),
    );
    patterns = asked.filter((_, at) => !granted[at]);
    sites.value = patterns.map((pattern) => new URL(pattern).hostname);
  };
  const run = (work: () => Promise<void>): void => {
    if (isBusy) return;
    isBusy = true;
    work()
      .catch((error: unknown) => {
        console.warn(error);
        told.value = t('picturesNoRoom');
      })
      .finally(() => (isBusy = false));
  };
  const view: KeepPicturesProps = {
    count: total,
    kept,
    sites,
    told,
    onKeep: () => run(fetchAll),
    onAllow: () => {
      if (isBusy) return;
      // Asked in the press itself, before anything else is waited for: later the browser refuses.
      const answer = browser.permissions.request({ origins: patterns });
      run(async () => {
        if (await answer) await fetchAll();
        else told.value = t('picturesRefused');
      });
    },
    onRemove: () =>
      run(async () => {
        await savePictures(address, []);
        pictures = [];
        kept.value = summary();
        told.value = t('picturesRemoved');
      }),
  };
  return { pictures: () => pictures, view: total > 0 ? view : undefined };
}
