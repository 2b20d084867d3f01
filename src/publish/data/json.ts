/** Data as JSON text, one field a line. */
export function json(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
