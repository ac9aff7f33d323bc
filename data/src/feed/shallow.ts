/** Deeper than anything in a feed; what is deeper could not even be written out again. */
const DEEPEST = 32;

/** True where lists and objects of a JSON text are not nested without end. Strings are skipped over. */
export function isShallow(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth++;
      if (depth > DEEPEST) return false;
    } else if (character === '}' || character === ']') depth--;
  }
  return true;
}
