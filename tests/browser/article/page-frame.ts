import { capturePage } from '../../../utils/capture/capture-page.ts';
import type { CapturedPage } from '../../../utils/capture/captured-page.ts';

/** A page in a same-origin frame, as real as in a tab: scripts off, layout on. */
export interface PageFrame {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  close(): void;
}

/** Loads markup into a frame of 1000×800 CSS px. @param scripts whether the page's own scripts run. */
export async function openFrame(html: string, { scripts = false } = {}): Promise<PageFrame> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', `allow-same-origin${scripts ? ' allow-scripts' : ''}`);
  frame.style.cssText = 'width: 1000px; height: 800px';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument || !frame.contentWindow) throw new Error('the frame has no document');
  const window = frame.contentWindow as Window & typeof globalThis;
  return { document: frame.contentDocument, window, close: () => frame.remove() };
}

/** A picture that loads at once, of a size. */
export const svgPicture = (width: number, height: number, colour = 'teal'): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour}"/></svg>`)}`;

export interface Capture {
  readonly page: CapturedPage;
  /** The copy, parsed as the reader page parses it. */
  readonly copy: Document;
  readonly frame: PageFrame;
}

/** Captures a page with this body. @param prepare changes the live page before. */
export async function captureBody(
  body: string,
  prepare?: (page: PageFrame) => void,
  options: { readonly scripts?: boolean } = {},
): Promise<Capture> {
  const html = `<!doctype html><html lang="en-GB"><head><title>T</title></head><body>${body}</body></html>`;
  const frame = await openFrame(html, options);
  try {
    prepare?.(frame);
    const page = capturePage(frame.document);
    return { page, copy: new DOMParser().parseFromString(page.html, 'text/html'), frame };
  } finally {
    frame.close();
  }
}
