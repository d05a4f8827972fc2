import { defineConfig } from 'wxt';
import type { Plugin } from 'vite';

/** Nothing but the extension's own files may run; pictures of the story may come from where the page had them. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // Further pages of a story, and its pictures, fetched when the person asks for them: `fetch-page.ts`, `fetch-picture.ts`.
  'connect-src http: https:',
  'media-src blob:',
  'img-src http: https: data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Places where a library assigns HTML, with what is written there instead. Preact's serves `dangerouslySetInnerHTML`,
 * which we never use; Readability's work on its own inert document. Without them no bundle assigns HTML at all, and
 * `web-ext lint` has nothing to warn about.
 */
const htmlAssignments = [
  {
    file: /preact\/dist\/preact\.\w+$/,
    find: /(\w+)\.innerHTML\s*=\s*(\w+)\.__html/g,
    replace: '$1.textContent=$2.__html',
    count: 1,
  },
  {
    file: /readability\/Readability\.js$/,
    find: /(\w+)\.innerHTML = (\w+(?:\.\w+)?);/g,
    replace:
      '{const from=new DOMParser().parseFromString($2,"text/html").body;$1.replaceChildren();while(from.firstChild)$1.append(from.firstChild);}',
    count: 2,
  },
];

/** Rewrites them at build, and stops the build when a new version of a library has other ones. */
function withoutHtmlAssignment(): Plugin {
  return {
    name: 'without-html-assignment',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      const known = htmlAssignments.find((entry) => entry.file.test(file));
      if (!known) return null;
      const found = code.match(known.find)?.length ?? 0;
      if (found !== known.count)
        this.error(`${file} assigns HTML in ${found} places, expected ${known.count}`);
      return { code: code.replace(known.find, known.replace), map: null };
    },
  };
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  // Every browser that the manifest allows has `modulepreload` itself.
  vite: () => ({ plugins: [withoutHtmlAssignment()], build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    // Asked for when the person wants to, for one site at a time.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: {
      default_title: '__MSG_actionTitle__',
      ...(browser === 'firefox' && { default_area: 'navbar' }),
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+R' } },
      'toggle-playback': {
        suggested_key: { default: 'Alt+P' },
        description: '__MSG_commandTogglePlayback__',
      },
      'next-sentence': {
        suggested_key: { default: 'Alt+Period' },
        description: '__MSG_commandNextSentence__',
      },
      'previous-sentence': {
        suggested_key: { default: 'Alt+Comma' },
        description: '__MSG_commandPreviousSentence__',
      },
      'listen-later': {
        // Chromium takes four suggested keys at most: there this one is for the person to choose.
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+L' } }),
        description: '__MSG_listenLater__',
      },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lectern@lectern.example',
              // The HTML Sanitizer API, which the reader's only HTML sink rests on, is there from 148.
              strict_min_version: '148.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '146', incognito: 'split' }),
  }),
});
