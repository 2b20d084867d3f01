/** What a device needs to know to install the site (Web Application Manifest): its name, its sign, where it begins. */
import { colours } from '../derive/pictures/paints.ts';
import { appIcon, home, icon } from '../record/address.ts';
import type { HeritageRecord } from '../record/record.ts';
import { defaultLocale } from '../record/words/locale.ts';
import { taglineOf, type Edition } from '../record/words/edition.ts';
import { json } from './data/json.ts';

/** `app.webmanifest`, in each language; what is installed has the pages of all, and keeps the controls of the browser. */
export function appManifestText(record: HeritageRecord, edition: Edition): string {
  const { name, locale, dir, href } = edition;
  return json({
    name,
    description: taglineOf(record, edition),
    lang: locale,
    dir,
    id: href(home),
    start_url: href(home),
    // From where the file lies to the root.
    scope: locale === defaultLocale ? './' : '../',
    display: 'minimal-ui',
    background_color: colours.stone,
    theme_color: colours.stone,
    icons: [
      { src: href(icon), sizes: 'any', type: 'image/svg+xml' },
      { src: href(appIcon), sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  });
}
