// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
ID f4 microsoft gadis online
ID m4 microsoft ardi online
ID f1 damayanti
ID f3 google bahasa indonesia=Suara Google wanita
ID f2 microsoft andika
ID f3 google bahasa indonesia 1|id-id-x-idc|chrome os bahasa indonesia 1|id-id-language=Suara wanita 1
ID f3 google bahasa indonesia 2|id-id-x-idd|chrome os bahasa indonesia 2=Suara wanita 2
ID m3 google bahasa indonesia 3|id-id-x-ide|chrome os bahasa indonesia 3=Suara laki-laki 1
ID m3 google bahasa indonesia 4|id-id-x-dfz|chrome os bahasa indonesia 4=Suara laki-laki 2
`;
