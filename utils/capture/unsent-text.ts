// browser
import { activeElementOf, attribute, hasAttribute, textContent } from './dom-access.ts';

/** Not `search`: its text is as a rule what was asked for, sent long ago. */
const TEXT_KINDS = /^(?:text|email|url|tel|password)$/;

function isEdited(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  // What the browser filled in by itself was not typed.
  if (field.readOnly || field.disabled || field.value === field.defaultValue || field.matches(':autofill'))
    return false;
  // A password is compared, never looked at.
  return field.type === 'password' || field.value.trim() !== '';
}

/**
 * Whether a rendered element holds text that the person typed and would lose.
 * Editable elements have no default value to compare with, so only one that is meant for writing (`role=textbox`) or
 * holds the focus counts: whole pages are made editable for other reasons.
 */
export function holdsUnsentText(element: Element, tag: string): boolean {
  if (tag === 'textarea') return isEdited(element as HTMLTextAreaElement);
  if (tag === 'input') {
    const field = element as HTMLInputElement;
    return TEXT_KINDS.test(field.type) && isEdited(field);
  }
  if (!hasAttribute(element, 'contenteditable')) return false;
  if (!(element as HTMLElement).isContentEditable || (textContent(element) ?? '').trim() === '') return false;
  const focused = activeElementOf(element.ownerDocument);
  return (
    attribute(element, 'role') === 'textbox' ||
    (focused !== null && element.contains(focused) && tag !== 'body')
  );
}
