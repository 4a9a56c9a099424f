// Says counts as src/Design/Counting.cs does.

const language = (): string => document.documentElement.lang;

/** Whether it is said in the singular: French says none in the singular, English does not. */
export const isOne = (count: number): boolean => count === 1 || (count === 0 && language() === "fr");

/** A whole number with its thousands apart, by a no-break space that the fonts have. */
export const inWords = (count: number): string => count.toLocaleString(language()).replaceAll("\u202f", "\u00a0");

/** The sentence of an element that holds both, in data-one and data-many, with the number in its place. */
export const counted = ({ dataset }: HTMLElement, count: number): string => (isOne(count) ? dataset.one! : dataset.many!).replace("{0}", inWords(count));
