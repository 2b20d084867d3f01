import type { Address } from '../record/address.ts';

/** Makes the bytes of a file of a picture by its address; nothing where the record has no such file. */
export type PictureMaker = (address: Address) => Promise<Uint8Array | undefined>;

declare global {
  /** What makes files of pictures: the library for it stays outside the bundle of the pages, which what is global alone reaches. */
  var heldPictures: PictureMaker | undefined;
}

/** Lays down what makes the files of pictures from here on. */
export function holdPictures(make: PictureMaker): void {
  globalThis.heldPictures = make;
}

/** The file of a picture by its address. */
export async function pictureAt(address: Address): Promise<Uint8Array | undefined> {
  return globalThis.heldPictures?.(address);
}
