/**
 * What a page may load: its own stylesheets, pictures, fonts and script files, and nothing from elsewhere.
 * It stands in a `<meta>`, so that it holds on every host; the preview is without it, since Vite runs scripts there.
 */
export const contentSecurityPolicy = policy("script-src 'self'");

/** The same for the timeline and its filters, whose script fetches the page of a filter to show it at once. */
export const filterSecurityPolicy = policy("script-src 'self'", "connect-src 'self'");

/** The same for the search page alone, which also fetches the index and compiles the engine that reads it. */
export const searchSecurityPolicy = policy("script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'");

function policy(...scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ...scripts,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
