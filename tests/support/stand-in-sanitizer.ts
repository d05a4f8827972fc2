import { SANITIZER_CONFIG } from '../../utils/article/sanitizer-config.ts';
import { moveChildren } from '../../utils/article/move-nodes.ts';
import { parse } from './dom.ts';

const KEPT = new Map(SANITIZER_CONFIG.elements.map(({ name, attributes }) => [name, new Set(attributes)]));
const UNWRAPPED = new Set(SANITIZER_CONFIG.replaceWithChildrenElements);

/** The allow-list as the browser's sanitiser applies it, from the innermost element outwards. Not safe, only alike. */
function filter(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].toReversed()) {
    const attributes = KEPT.get(element.localName);
    if (attributes) {
      for (const name of element.getAttributeNames())
        if (!attributes.has(name)) element.removeAttribute(name);
    } else if (UNWRAPPED.has(element.localName)) {
      const parts = element.ownerDocument.createDocumentFragment();
      moveChildren(element, parts);
      element.replaceWith(parts);
    } else element.remove();
  }
}

/**
 * Runs what needs `Document.parseHTML` where there is none. The real one is tested in a real browser
 * (tests/browser/article/sanitize.test.ts).
 */
export function standInSanitizer<Result>(run: () => Result): Result {
  const parseHTML = (html: string): Document => {
    const document = parse(html);
    filter(document.body);
    return document;
  };
  const before = Reflect.get(globalThis, 'Document') as unknown;
  Reflect.set(globalThis, 'Document', { parseHTML });
  try {
    return run();
  } finally {
    Reflect.set(globalThis, 'Document', before);
  }
}
