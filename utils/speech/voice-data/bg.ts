// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
BG f4 microsoft kalina online
BG m4 microsoft borislav online
BG f1 daria
BG m2 microsoft ivan
BG f3 bg-bg-x-ifk|bg-bg-language=Женски глас
`;
