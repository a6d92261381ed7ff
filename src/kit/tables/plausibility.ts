// SPDX-License-Identifier: EUPL-1.2

/**
 * How much a reading looks like German text: letters as they stand in words count for it, signs that only
 * appear when bytes were read with the wrong table count against it. Only readings of the same bytes compare.
 */
export function plausibility(text: string): number {
  return (
    3 * count(text, germanInWord) +
    2 * count(text, capitalAtStart) +
    count(text, usualSign) -
    3 * count(text, oddSign) -
    3 * count(text, oddInWord) -
    8 * count(text, impossible)
  );
}

const germanInWord = /(?<=\p{L})[äöüß]|[äöü](?=\p{Ll})/gu;
const capitalAtStart = /(?<![\p{L}])[ÄÖÜ](?=\p{Ll})/gu;
const usualSign = /[éèêáàâçñóíúôëïøåšžŠŽćčğşłı€§°´`«»„“”‚‘’–—…·×²³½]/g;
const oddSign = /[¤¦¨¸¬¶¡¿ÐÞþðƒ†‡‰ˆ˜ﬂﬁ∂∑∏π∫Ω√∆◊ıˇ˘˙˝˛Æ│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀]/g;
const oddInWord = /(?<=\p{Ll})[ÄÖÜÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛŠŽŸÿ§„“”‚‘™š›œž‹Œ±÷](?=\p{Ll})/gu;
const impossible = /[\u0080-\u009f\ufffd]/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
