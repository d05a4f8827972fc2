// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
SE f4 microsoft sofie online
SE m4 microsoft mattias online
SE f1 klara
SE f1 alva
SE m1 oskar
SE f2 microsoft bengt
SE f3 google svenska 1|sv-se-x-lfs|chrome os svenska|sv-se-language=Kvinnlig röst 1
SE f3 google svenska 2|sv-se-x-afp=Kvinnlig röst 2
SE f3 google svenska 3|sv-se-x-cfg=Kvinnlig röst 3
SE m3 google svenska 4|sv-se-x-cmh=Mansröst 1
SE m3 google svenska 5|sv-se-x-dmc=Mansröst 2
`;
