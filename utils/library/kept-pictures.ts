// pure
/** A picture of a story, kept so that it is there without the internet. */
export interface KeptPicture {
  /** `src` of the image in the story. */
  readonly src: string;
  readonly file: Blob;
}

/** The kept pictures of a story, in a record of their own: lists of stories are not to load them. */
export interface KeptPictures {
  /** From `placeAddress`. */
  readonly address: string;
  readonly pictures: readonly KeptPicture[];
}

export const bytesOf = (pictures: readonly KeptPicture[]): number =>
  pictures.reduce((sum, { file }) => sum + file.size, 0);

/** Checks a stored record field by field: what is damaged is not there. */
export function parsePictures(value: unknown): readonly KeptPicture[] {
  if (typeof value !== 'object' || value === null) return [];
  const { pictures } = value as Partial<Record<keyof KeptPictures, unknown>>;
  if (!Array.isArray(pictures)) return [];
  return pictures.flatMap((picture: unknown) => {
    if (typeof picture !== 'object' || picture === null) return [];
    const { src, file } = picture as Partial<Record<keyof KeptPicture, unknown>>;
    return typeof src === 'string' && file instanceof Blob ? [{ src, file }] : [];
  });
}
