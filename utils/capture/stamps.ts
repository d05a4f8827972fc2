// pure
/**
 * Attributes that capture writes into its copy of the page and the article stage reads: facts that only the live
 * page knows. Attributes of these names that the page itself carries are removed first, so that no page can forge them.
 */
export const STAMP_PREFIX = 'data-lectern-';

/** Accessible name of a picture (HTML-AAM, SVG-AAM), white space collapsed. Absent when it has none. */
export const STAMP_NAME = `${STAMP_PREFIX}name`;
/** Where the name came from: a `NameSource`. */
export const STAMP_NAME_FROM = `${STAMP_PREFIX}name-from`;
/** Accessible description (`aria-describedby`, `aria-description`), white space collapsed. */
export const STAMP_DESCRIPTION = `${STAMP_PREFIX}description`;
/** Rendered size in CSS px, "WIDTHxHEIGHT", rounded. Absent when the picture has no box yet (lazy). */
export const STAMP_SIZE = `${STAMP_PREFIX}size`;
/** On a picture that is not an `img`: "svg", "canvas" or "role-img". */
export const STAMP_PICTURE = `${STAMP_PREFIX}picture`;

/** On a picture: a token, the same as the STAMP_LONG_TARGET of the part of the page that describes it at length. */
export const STAMP_LONG_DESCRIPTION = `${STAMP_PREFIX}long`;
/** On that part of the page: the token. */
export const STAMP_LONG_TARGET = `${STAMP_PREFIX}long-target`;

/** The step of the accessible-name computation that gave a picture its name. `empty-alt` means: marked as decorative. */
export type NameSource =
  'aria-labelledby' | 'aria-label' | 'alt' | 'empty-alt' | 'blank-alt' | 'title' | 'svg-title' | 'none';

/**
 * Address of the stand-in `img` for a picture that is not an `img` (see STAMP_PICTURE): an empty drawing. It has an
 * address because Readability throws away an `img` without one.
 */
export const STAND_IN_SRC = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";
