// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
IR f4 microsoft dilara online
IR m4 microsoft farid online
IR m1 dariush
`;
