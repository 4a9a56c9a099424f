// What every page loads: only what makes plain HTML more comfortable. Nothing here is needed to read or to post.
import "../.generated/icons.svg?url";

document.documentElement.dataset.js = "on";
