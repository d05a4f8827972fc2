// browser
import { fail, ok, type Result } from '../result.ts';
import { MAX_HTML_LENGTH, type CapturedPage } from './captured-page.ts';
import { absoluteAddress, type PageAddress } from './copy-attributes.ts';
import { attribute, attributeNames, rootElement, titleOf } from './dom-access.ts';
import { formatSrcset, parseSrcset } from './srcset.ts';
import { STAMP_PREFIX } from './stamps.ts';

/** Why a further page of a story could not be had. */
export type FetchFailure = 'offline' | 'not-there' | 'elsewhere' | 'not-a-page';

/** ms to wait for a page. */
const PATIENCE = 30_000;

/** Text by the page's own account: the header's, then the markup's (HTML, 13.2.3.2, in short). */
async function textOf(response: Response): Promise<string> {
  const bytes = await response.arrayBuffer();
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 1024));
  const named =
    /charset=["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '') ??
    /<meta[^>]*charset=["']?([\w-]+)/i.exec(head);
  try {
    return new TextDecoder(named?.[1] ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/**
 * Fetches a page that the person has asked for and makes a captured page of it, without what only a live page knows. It is
 * as hostile as any other. The person's cookies go with it, as they would if the link were followed.
 *
 * Needs the permission for the page's origin. Requests are made here and in `fetch-picture.ts`, nowhere else.
 */
export async function fetchPage(url: string): Promise<Result<CapturedPage, FetchFailure>> {
  const { origin } = new URL(url);
  let html: string;
  let address: string;
  try {
    const response = await fetch(url, {
      credentials: 'include',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    address = response.url;
    if (new URL(address).origin !== origin) return fail('elsewhere');
    if (!response.ok) return fail('not-there');
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(response.headers.get('content-type') ?? ''))
      return fail('not-a-page');
    html = await textOf(response);
  } catch {
    return fail('offline');
  }
  if (html.length > MAX_HTML_LENGTH) return fail('not-a-page');
  const document = new DOMParser().parseFromString(html, 'text/html');
  const declared = document.querySelector('base[href]');
  const base = (declared && URL.parse(attribute(declared, 'href'), address)?.href) ?? address;
  const root = rootElement(document);
  return ok({
    version: 1,
    url: address,
    title: titleOf(document),
    lang: root ? attribute(root, 'lang') : '',
    dir: root && attribute(root, 'dir').toLowerCase() === 'rtl' ? 'rtl' : 'ltr',
    contentType: 'text/html',
    html: `<!doctype html>${root ? plainCopy(root, { base, url: address }) : ''}`,
    hasUnsentText: false,
  });
}

const GONE = 'base, style, template, script:not([type^="application/ld+json" i])';

/** The page without scripts, styles and what only our own capture may write, addresses absolute. */
function plainCopy(root: Element, page: PageAddress): string {
  for (const element of root.querySelectorAll(GONE)) element.remove();
  for (const element of root.querySelectorAll('*')) {
    // The members of a form can be hidden by its fields.
    const set = (name: string, value: string): void => {
      if (value) Element.prototype.setAttribute.call(element, name, value);
      else Element.prototype.removeAttribute.call(element, name);
    };
    for (const name of attributeNames(element)) {
      if (name.startsWith(STAMP_PREFIX) || name.startsWith('on') || name === 'style') set(name, '');
      else if (/^(?:href|src|poster|cite|longdesc)$/.test(name))
        set(name, absoluteAddress(attribute(element, name), page));
      else if (name === 'srcset') {
        const candidates = parseSrcset(attribute(element, name));
        set(
          name,
          formatSrcset(
            candidates
              .map((each) => ({ ...each, url: absoluteAddress(each.url, page) }))
              .filter(({ url }) => url),
          ),
        );
      }
    }
  }
  return root.outerHTML;
}
