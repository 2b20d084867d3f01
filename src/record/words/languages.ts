/** The languages of the interface, a line for each; its name is its BCP 47 tag. */
export { ar } from './ar/index.ts';
export { en } from './en/index.ts';
