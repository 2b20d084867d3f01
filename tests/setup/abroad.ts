/** Another time, time zone and language, and a disk that lists its files in the opposite order, for a program that runs there. */
export const abroad = {
  TZ: 'Asia/Baghdad',
  LANG: 'ar_IQ.UTF-8',
  LC_ALL: 'ar_IQ.UTF-8',
  NODE_OPTIONS: `--import=${new URL('another-clock.ts', import.meta.url).href}`,
};
