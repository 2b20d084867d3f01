/**
 * What a page may load: its own stylesheets, pictures, fonts, script files and pages, and nothing from elsewhere.
 * It stands in a `<meta>`, so that it holds on every host; the preview is without it, since Vite runs scripts there.
 */
export const contentSecurityPolicy = policy("script-src 'self'");

/** The same for the search page alone, which also compiles the engine that reads its index. */
export const searchSecurityPolicy = policy("script-src 'self' 'wasm-unsafe-eval'");

function policy(scripts: string): string {
  return [
    "default-src 'none'",
    scripts,
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
