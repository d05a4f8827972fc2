// pure
/** Elements without an end tag (HTML §13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Text as it stands between tags. Most text has nothing to escape. */
export const escapedText = (text: string): string =>
  /[&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;

/** ` name="value"`. The name must be one that a tag may hold: it is not checked. */
export const written = (name: string, value: string): string =>
  ` ${name}="${/[&"]/.test(value) ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value}"`;

/** Data of a script element that holds JSON, so that nothing in it ends the element or nests another (HTML §13.2.5.4). */
export const escapedJson = (json: string): string => json.replaceAll(/<(?=\/?script)/gi, String.raw`\u003c`);
