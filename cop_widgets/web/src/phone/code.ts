/** The code of a gathering as people type it. */

const LETTERS = "23456789ABCDFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 6;

/** In capitals, without spaces and hyphens. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[\s\-‐–.]/g, "");

/** What is wrong with it, `""` if nothing. */
export function codeFault(code: string): string {
  const strange = [...code].find((letter) => !LETTERS.includes(letter));
  if (strange)
    return `There is no “${strange}” in any code (nor 0, O, 1, I, L, E, U). Please look once more.`;
  if (code.length !== CODE_LENGTH) return `A code has ${CODE_LENGTH} letters and figures.`;
  return "";
}
