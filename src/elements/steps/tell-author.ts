/** Tells the author of the page what to mend, in the console: visitors see none of it. */
export function tellAuthor(message: string): void {
  console.warn(`Parvis : ${message}`);
}
