import type { VFileMessage } from 'vfile-message';
import { countryCode } from '../../record/country.ts';
import { found, type Corpus } from '../corpus.ts';

/** Reports sites whose country has no code, so that gazetteers cannot tell which country it is. */
export function* unknownCountry(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.originals) {
    if (entry.kind !== 'site') continue;
    const { country } = entry.partial;
    if (country === undefined || countryCode(country) !== undefined) continue;
    yield found('unknown-country', entry, ['country'], {
      reason: `No country of ISO 3166 is called "${country}", so the data for gazetteers name none.`,
      actual: country,
      expected: ['the English name of a country, such as Iraq, Syria or Palestine'],
      note: 'Correct the name; one that is meant so stays, and pages print it as it is.',
    });
  }
}
