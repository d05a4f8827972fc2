// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
TH f4 microsoft premwadee online
TH m4 microsoft niwat online
TH f1 narisa
TH f1 kanya
TH m2 microsoft pattara
TH f3 google ไทย|th-th-x-mol|chrome os ไทย|th-th-language=เสียงผู้หญิง
`;
