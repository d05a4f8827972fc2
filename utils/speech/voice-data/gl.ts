// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
ES f4 microsoft sabela online
ES m4 microsoft roi online
ES f1 carmela
`;
