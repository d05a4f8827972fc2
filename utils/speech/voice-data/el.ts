// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
GR f4 microsoft athina online
GR m4 microsoft nestoras online
GR f1 melina
GR m1 nikos
GR f2 microsoft stefanos
GR f3 google ελληνικά|el-gr-x-vfz|chrome os ελληνικά|el-gr-language=Γυναικεία φωνή
`;
