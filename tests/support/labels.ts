import type { ArticleLabels } from '../../utils/article/article.ts';

/** What the article stage writes into stories, in English. */
export const LABELS: ArticleLabels = {
  imagePrefix: 'Image: ',
  imageLinkedPrefix: 'Link, image: ',
  imageUnlabelled: 'Image without description.',
  imageSuspicious: 'Image without useful description.',
  imageRawPrefix: 'The page says: ',
  longDescription: 'Longer description',
  longDescriptionBelow: 'Longer description in the text',
  longDescriptionElsewhere: 'Longer description on another page',
  noteBack: 'Back to the text',
  video: 'Video',
  audio: 'Audio',
  embed: 'Embedded content',
};
