// browser
import { browser } from 'wxt/browser';
import type { Translate } from './messages.ts';

/** Text of the interface in the browser's language, from `public/_locales`. */
export const translate: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key, [...substitutions]);
