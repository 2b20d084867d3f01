/** A page in one form, ready to be copied. */
export interface Citation {
  readonly form: 'chicago' | 'apa' | 'mla' | 'biblatex' | 'bibtex' | 'ris';
  readonly page: string;
  /** Empty where it has none. */
  readonly claims: string;
  /** Empty where it is about none. */
  readonly source: string;
}
