// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
IN f4 microsoft tanishaa online
IN m4 microsoft bashkar online
BD f4 microsoft nabanita online
BD m4 microsoft pradeep online
IN f1 piya
IN f3 bn-in-x-bnf|bn-in-language=মহিলা কণ্ঠস্বর 1
IN f3 bn-in-x-bnx=মহিলা কণ্ঠস্বর 2
IN m3 bn-in-x-bin=পুরুষ কন্ঠ 1
IN m3 bn-in-x-bnm=পুরুষ কন্ঠ 2
BD m3 google বাংলা|bn-bd-x-ban|chrome os বাংলা|bn-bd-language=পুরুষ কন্ঠ
`;
