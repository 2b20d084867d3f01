/** Images, with whom they credit and under which licence. */
import type { Pictured } from '../../derive/images.ts';
import { licenceText } from '../../record/licence.ts';
import { largestFile, pictureOf, typeOfPicture } from '../../record/picture.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Image } from '../../record/schema/image.ts';
import type { Edition } from '../../record/words/edition.ts';
import { publicationDate } from './dates.ts';
import type { Node } from './graph.ts';

/** The images of an entry as a property of the thing that it tells of; nothing where it has none. */
export function imagesNode(
  entry: Pictured,
  record: HeritageRecord,
  { url }: Edition,
): { readonly image?: Node<'ImageObject'>[] } {
  if (entry.images.length === 0) return {};
  const node = (image: Image): Node<'ImageObject'> => {
    const { address, width, height } = largestFile(pictureOf(entry, image, record));
    return {
      '@type': 'ImageObject',
      'contentUrl': url(address),
      'encodingFormat': typeOfPicture.jpg,
      'width': pixels(width),
      'height': pixels(height),
      'description': image.alt,
      'creditText': image.credit,
      ...termsOf(image),
    };
  };
  return { image: entry.images.map(node) };
}

/** What not every image has: a caption, a licence with a text, a day that is known. */
function termsOf({ caption, licence, taken }: Image) {
  const [license, dateCreated] = [licenceText.get(licence), taken && publicationDate(taken)];
  return {
    ...(caption === undefined ? {} : { caption }),
    ...(license === undefined ? {} : { license }),
    ...(dateCreated === undefined ? {} : { dateCreated }),
  };
}

function pixels(value: number) {
  return { '@type': 'QuantitativeValue', value, 'unitText': 'px' } as const;
}
