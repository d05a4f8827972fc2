// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
FI f4 microsoft noora online
FI m4 microsoft harri online
FI f1 satu
FI m1 onni
FI f2 microsoft heidi
FI f3 google suomi|fi-fi-x-afi|chrome os suomi|fi-fi-language=Suomalainen naisääni
`;
