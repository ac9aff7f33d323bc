/** Objects stand in folders by the first digits of their id, so that no folder holds too many. */
const FOLDER_DIGITS = 2;

/** Under which name an object lies: nothing of it comes from anybody. */
export const keyOf = (objectId: string): string => `${objectId.slice(0, FOLDER_DIGITS)}/${objectId}`;

/** The id of the object under a name. */
export const idOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
