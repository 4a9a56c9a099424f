// Passkeys: the one way in that needs a script, since only the browser can speak with the device. A section marked
// data-passkey stays hidden where the browser has none; its form asks the server for a challenge, puts the device's answer in
// its hidden field and is then posted like any other form.

type Json = Record<string, unknown>;
interface Options extends Json {
  challenge: string;
  user?: Json & { id: string };
  excludeCredentials?: (Json & { id: string })[];
  allowCredentials?: (Json & { id: string })[];
}

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

const text = (buffer: ArrayBuffer | null | undefined): string | undefined =>
  buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replace(/=+$/, "")
    : undefined;

// PublicKeyCredential.parse…FromJSON and toJSON do this, but only in browsers younger than the ones that we promise.
function decoded(options: Options): unknown {
  const withBytes = (credential: Json & { id: string }) => ({ ...credential, id: bytes(credential.id) });
  return {
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...(options.excludeCredentials && { excludeCredentials: options.excludeCredentials.map(withBytes) }),
    ...(options.allowCredentials && { allowCredentials: options.allowCredentials.map(withBytes) }),
  };
}

function encoded(credential: PublicKeyCredential): string {
  const answer = credential.response as Partial<AuthenticatorAttestationResponse & AuthenticatorAssertionResponse>;
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      attestationObject: text(answer.attestationObject),
      authenticatorData: text(answer.authenticatorData),
      signature: text(answer.signature),
      userHandle: text(answer.userHandle),
      transports: answer.getTransports?.(),
    },
  });
}

async function ask(form: HTMLFormElement, deed: string): Promise<PublicKeyCredential> {
  const token = new FormData(form).get("__RequestVerificationToken") as string;
  const body = new URLSearchParams({ __RequestVerificationToken: token });
  const answer = await fetch(form.dataset.options!, { method: "POST", body });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  const publicKey = decoded((await answer.json()) as Options);
  const credential =
    deed === "create"
      ? await navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
      : await navigator.credentials.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions });
  return credential as PublicKeyCredential;
}

function prepare(section: HTMLElement): void {
  const form = section.querySelector("form")!;
  const status = section.querySelector<HTMLElement>("[data-failed]")!;
  section.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    status.textContent = "";
    ask(form, section.dataset.passkey!).then(
      (credential) => {
        form.querySelector<HTMLInputElement>("[name=cle]")!.value = encoded(credential);
        form.submit();
      },
      () => (status.textContent = status.dataset.failed!),
    );
  });
}

if ("PublicKeyCredential" in window) document.querySelectorAll<HTMLElement>("[data-passkey]").forEach(prepare);
