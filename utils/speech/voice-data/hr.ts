// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
HR f4 microsoft gabrijela online
HR m4 microsoft srecko online
HR f1 lana
HR m2 microsoft matej
HR f3 hr-hr-x-hra=Ženski glas
HR m3 hr-hr-x-hrb|hr-hr-language=Muški glas
`;
