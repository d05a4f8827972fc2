// browser
import { fail, ok, type Result } from '../result.ts';

/** Why a picture could not be had. */
export type PictureFailure =
  /** Its site gives it to its own pages only, or there is no connection: the browser does not tell which. */
  'refused' | 'not-a-picture' | 'too-large';

/** Bytes of one picture: the largest photographs of the web are below. */
const MOST_BYTES = 20_000_000;
/** ms to wait for one. */
const PATIENCE = 30_000;
/** What the reader shows of stories anyway. Drawings run nothing in an `img`, and keep their form. */
const TYPES = /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/;

/**
 * Fetches a picture that the person has asked to keep: without cookies, without telling where it is shown, and from the
 * browser's own cache where it is there already. Sites that let every page have their pictures need no permission.
 */
export async function fetchPicture(url: string): Promise<Result<Blob, PictureFailure>> {
  const first = await fetchOnce(url, 'force-cache');
  // What the cache has was fetched for an image, and may lack the site's word that others may have it.
  return !first.ok && first.error === 'refused' ? fetchOnce(url, 'reload') : first;
}

async function fetchOnce(url: string, cache: RequestCache): Promise<Result<Blob, PictureFailure>> {
  try {
    const response = await fetch(url, {
      cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return fail('not-a-picture');
    const file = await response.blob();
    const [type = ''] = file.type.toLowerCase().split(';');
    if (!TYPES.test(type)) return fail('not-a-picture');
    if (file.size > MOST_BYTES) return fail('too-large');
    return ok(new Blob([file], { type }));
  } catch {
    return fail('refused');
  }
}
