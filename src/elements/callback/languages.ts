/** Those that people who live in France speak most, besides French. */
export const LANGUAGES = 'ar en es pt it tr ru uk ro fa ps zh'.split(' ');

/** In its own letters, then in the language of the page. */
export function languageName(code: string, language: string): string {
  const say = (locale: string) =>
    new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  return `${say(code)} (${say(language)})`;
}
