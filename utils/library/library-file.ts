// pure
import type { CapturedPage } from '../capture/captured-page.ts';
import { MAX_HTML_LENGTH, parseCapturedPage } from '../capture/captured-page.ts';
import type { Place } from './place.ts';
import { parsePlace, placeAddress } from './place.ts';
import type { Story } from './story.ts';
import { parseStory } from './story.ts';

/** A story as it is in a file: the page as it was captured, which is as hostile there as on the web. */
export interface FiledStory {
  readonly story: Story;
  /** Absent for a link that was not opened. */
  readonly page?: CapturedPage;
  readonly place?: Place;
}

const FORMAT = 'lectern-library';
const VERSION = 1;
/** Bytes of a file that is read at all: the library's bound, with what JSON adds. */
export const MOST_FILE_BYTES = 500_000_000;

/** The parts of a file that holds stories, to be joined: as one text it may be longer than a text can be. */
export const fileHead = (): string => `{"format":"${FORMAT}","version":${VERSION},"stories":[`;
export const filedStory = (filed: FiledStory): string => JSON.stringify(filed);
export const fileTail = (): string => ']}\n';

/**
 * Checks what a file says, field by field. Nothing of it is believed: what cannot be understood is counted and left out.
 * @returns undefined when it is no file of ours, or of a later version.
 */
export function parseLibraryFile(
  text: string,
): { readonly stories: readonly FiledStory[]; readonly broken: number } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, version, stories } = value as { format?: unknown; version?: unknown; stories?: unknown };
  if (format !== FORMAT || version !== VERSION || !Array.isArray(stories)) return undefined;
  const parsed = stories.map(parseFiled);
  const known = parsed.filter((filed) => filed !== undefined);
  return { stories: known, broken: parsed.length - known.length };
}

function parseFiled(value: unknown): FiledStory | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const filed = value as Partial<Record<keyof FiledStory, unknown>>;
  const parsed = parseStory(filed.story);
  if (!parsed) return undefined;
  // Kept pictures are not in the file.
  const story = { ...parsed, pictureBytes: 0 };
  const place = parsePlace(filed.place);
  const withPlace = place?.address === story.address ? { place } : {};
  if (filed.page === undefined) return { story: { ...story, pageId: '', bytes: 0 }, ...withPlace };
  const page = parseCapturedPage(filed.page);
  if (!page || page.html.length > MAX_HTML_LENGTH || placeAddress(page.url) !== story.address)
    return undefined;
  return { story, page, ...withPlace };
}
