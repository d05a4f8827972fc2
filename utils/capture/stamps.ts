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
/**
 * On a picture that is not an `img` on the page: "svg", "canvas", "role-img" or "object". Its address is the drawing
 * itself where that could be had, else STAND_IN_SRC.
 */
export const STAMP_PICTURE = `${STAMP_PREFIX}picture`;
/**
 * On a picture that is described at length elsewhere on the page (`aria-details`, `aria-describedby` to more than a
 * sentence, `longdesc`, a `details` beside it): the token that STAMP_LONG_TARGET of that element has.
 */
export const STAMP_LONG_DESCRIPTION = `${STAMP_PREFIX}long-description`;
/**
 * On the element that describes a picture at length. One that the page does not show is in the copy all the same, with
 * the attribute `hidden`, so that extraction takes it for no part of the story.
 */
export const STAMP_LONG_TARGET = `${STAMP_PREFIX}long-target`;
/** On a block that the person's selection touches: "all" when it is selected whole, else "part". */
export const STAMP_SELECTED = `${STAMP_PREFIX}selected`;
/** On the first paragraph in view, when the person has scrolled past others; without a value. */
export const STAMP_IN_VIEW = `${STAMP_PREFIX}in-view`;

/** The step of the accessible-name computation that gave a picture its name. `empty-alt` means: marked as decorative. */
export type NameSource =
  'aria-labelledby' | 'aria-label' | 'alt' | 'empty-alt' | 'blank-alt' | 'title' | 'svg-title' | 'none';

/**
 * Address of the stand-in `img` for a picture that is not an `img` and cannot be shown (see STAMP_PICTURE): an empty drawing. It has an
 * address because Readability throws away an `img` without one.
 */
export const STAND_IN_SRC = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";
