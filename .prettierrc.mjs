// Components are laid out by Prettier, all else by oxfmt, which does the same to it in a hundredth of the time.
import { readFileSync } from 'node:fs';

const { sortPackageJson: _, ...shared } = JSON.parse(
  readFileSync(new URL('.oxfmtrc.json', import.meta.url), 'utf8'),
);

export default {
  ...shared,
  plugins: ['prettier-plugin-astro'],
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
};
