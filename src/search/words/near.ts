// SPDX-License-Identifier: EUPL-1.2

const shortestWord = 4;
const longestWord = 24;
/** Codes of short words are the same by chance. */
const shortestCode = 3;

/** Short words and numbers are near to everything. */
const canBeNear = (word: string) => word.length >= shortestWord && word.length <= longestWord && !/\d/.test(word);

/**
 * Keys that two words share when they differ by one slip (a letter wrong, missing, too many, or two swapped): the word, and the word
 * without each of its letters. They stand in the index beside the words, marked "~".
 */
export function slipKeys(word: string): string[] {
  if (!canBeNear(word)) return [];
  const without = Array.from(word, (_, at) => `~${word.slice(0, at)}${word.slice(at + 1)}`);
  return [...new Set([`~${word}`, ...without])];
}

/** Keys of words with one slip, and of words that sound alike, marked "=". */
export function nearKeys(word: string): string[] {
  return [...slipKeys(word), ...soundKey(word)];
}

/** The sound alone, for words of longer texts. */
export function soundKeys(word: string): string[] {
  return word.length > shortestWord ? soundKey(word) : [];
}

function soundKey(word: string): string[] {
  if (!canBeNear(word)) return [];
  const sound = soundOf(word);
  return sound.length >= shortestCode ? [`=${sound}`] : [];
}

const hard = "ahkloqrux";
const hardInside = "ahkoqux";

/** The sound of a German word as digits (Kölner Phonetik, H. J. Postel 1969): "philharmonie" and "filharmonie" are one. */
export function soundOf(word: string): string {
  const letters = word.replace(/[^a-z]/g, "");
  const codes = Array.from(letters, (_, at) => codeOf(letters, at)).join("");
  const once = codes.replace(/(.)\1+/g, "$1");
  return once.slice(0, 1) + once.slice(1).replace(/0/g, "");
}

function codeOf(word: string, at: number): string {
  const [letter, before, after] = [word.charAt(at), word.charAt(at - 1), word.charAt(at + 1)];
  switch (letter) {
    case "h":
      return "";
    case "b":
      return "1";
    case "p":
      return after === "h" ? "3" : "1";
    case "d":
    case "t":
      return "csz".includes(after) && after !== "" ? "8" : "2";
    case "f":
    case "v":
    case "w":
      return "3";
    case "g":
    case "k":
    case "q":
      return "4";
    case "c":
      return codeOfC(at === 0, before, after);
    case "x":
      return before !== "" && "ckq".includes(before) ? "8" : "48";
    case "l":
      return "5";
    case "m":
    case "n":
      return "6";
    case "r":
      return "7";
    case "s":
    case "z":
      return "8";
    default:
      return "0";
  }
}

function codeOfC(isFirst: boolean, before: string, after: string): string {
  if (after === "") return "8";
  if (isFirst) return hard.includes(after) ? "4" : "8";
  return hardInside.includes(after) && !"sz".includes(before) ? "4" : "8";
}
