// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
UA f4 microsoft polina online
UA m4 microsoft ostap online
UA f1 lesya
UA f3 google українська|uk-ua-x-hfd|chrome os українська|uk-ua-language=Жіночий голос
`;
