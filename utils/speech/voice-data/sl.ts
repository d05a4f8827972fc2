// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
SI f4 microsoft petra online
SI m4 microsoft rok online
SI f1 tina
SI m2 microsoft lado
SI f3 sl-si-x-frm|sl-si-language=Ženski glas
`;
