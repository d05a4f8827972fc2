// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
DK f4 microsoft christel online
DK m4 microsoft jeppe online
DK f1 sara
DK m1 magnus
DK f2 microsoft helle
DK f3 google dansk 1|da-dk-x-kfm|chrome os dansk 1|da-dk-language=Kvindestemme 1
DK f3 google dansk 3|da-dk-x-sfp|chrome os dansk 3=Kvindestemme 2
DK f3 google dansk 4|da-dk-x-vfb|chrome os dansk 4=Kvindestemme 3
DK m3 google dansk 2|da-dk-x-nmm|chrome os dansk 2=Mandsstemme
`;
