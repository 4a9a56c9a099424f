// The antiforgery token of a page that stayed open over a night is refused: the same page, asked again, brings a new one.
export const tokenField = "__RequestVerificationToken";

/** The token in the part of this page, as the server gives it now; null when it no longer shows that part, as after a session's end. */
export async function freshToken(part: string): Promise<string | null> {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  return page.querySelector<HTMLInputElement>(`${part} input[name=${tokenField}]`)?.value ?? null;
}
