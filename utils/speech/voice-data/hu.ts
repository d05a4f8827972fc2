// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
HU f4 microsoft noemi online
HU m4 microsoft tamas online
HU f1 tünde
HU m2 microsoft szabolcs
HU f3 google magyar|hu-hu-x-kfl|chrome os magyar|hu-hu-language=Női hang
`;
