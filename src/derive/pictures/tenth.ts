/** A length of a picture as it is written, to a tenth of the picture's unit: `tenth(12.345) //=> 12.3`. */
export function tenth(length: number): number {
  return Number(length.toFixed(1));
}
