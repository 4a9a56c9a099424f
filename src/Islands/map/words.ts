/** A sentence with its blanks filled. */
export const fill = (sentence: string | undefined, ...values: (string | number)[]): string =>
  (sentence ?? "").replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)] ?? ""));

export const isCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
