/** How the makers of the record are reached, for pages. */
export { reach } from '../environment.ts';
