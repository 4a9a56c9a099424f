// A participant's page, made live: every act here is a form or a link of the server's page, which works without this script.
import "../styles/pages/phone.css";
import { readSetup } from "../live/setup";
import { Phone } from "./phone";

const root = document.querySelector<HTMLElement>("#telephone")!;
new Phone(readSetup(), root, root.querySelector(".brand"), document.querySelector<HTMLElement>("#annonces")!).start();
