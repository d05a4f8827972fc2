// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
SK f4 microsoft viktoria online
SK m4 microsoft lukas online
SK f1 laura
SK m2 microsoft filip
SK f3 google slovenčina|sk-sk-x-sfk|chrome os slovenčina|sk-sk-language=Ženský hlas
`;
