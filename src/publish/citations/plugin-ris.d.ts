/** The package brings no types of its own: it is imported for its effect and adds the output format `ris`. */
import '@citation-js/core';

declare module '@citation-js/plugin-ris';

declare module '@citation-js/core' {
  namespace plugins {
    namespace output {
      interface Formats {
        ris: (options: { readonly format: 'object' }) => Record<string, string | string[]>[];
      }
    }
  }
}
