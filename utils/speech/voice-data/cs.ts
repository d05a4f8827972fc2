// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
CZ f4 microsoft vlasta online
CZ m4 microsoft antonin online
CZ f1 zuzana
CZ f1 iveta
CZ m2 microsoft jakub
CZ f3 google čeština|cs-cz-x-jfs|chrome os čeština|cs-cz-language=Ženský hlas
`;
