// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
NL f4 microsoft colette online
NL f4 microsoft fenna online
NL f4 microsoft hanna online
NL m4 microsoft maarten online
BE f4 microsoft dena online
BE m4 microsoft arnaud online
NL f1 claire
NL m1 xander
BE f1 ellen
NL m3 google nederlands=Google mannelijke stem
NL m2 microsoft frank
NL f3 google nederlands 4|nl-nl-x-lfc|chrome os nederlands 4|nl-nl-language=Vrouwelijke stem 1 (Nederland)
NL f3 google nederlands 1|nl-nl-x-tfb|chrome os nederlands 1=Vrouwelijke stem 2 (Nederland)
NL f3 google nederlands 5|nl-nl-x-yfr|chrome os nederlands 5=Vrouwelijke stem 3 (Nederland)
NL m3 google nederlands 2|nl-nl-x-bmh|chrome os nederlands 2=Mannelijke stem 1 (Nederland)
NL m3 google nederlands 3|nl-nl-x-dma|chrome os nederlands 3=Mannelijke stem 2 (Nederland)
BE f3 nl-be-x-bec|nl-be-language=Vrouwelijke stem (België)
BE m3 nl-be-x-bed=Mannelijke stem (België)
`;
