// The module that is fetched when a link is made or comes.
export { openFragment, openSharedFile, type ArrivalHost } from "./arrival.js";
export { fragmentOf, hashOfText } from "./link_format.js";
export { ShareDialog } from "./share_dialog.js";
