// What every page loads: only what makes plain HTML more comfortable. Nothing here is needed to read or to post.
import "../.generated/icons.svg?url";
import { offerCopies } from "./copy";
import { followDrawers } from "./drawer";
import { closeMenus } from "./menu";
import { offerPrinting } from "./print";

document.documentElement.dataset.js = "on";
closeMenus();
offerCopies();
followDrawers();
offerPrinting();
