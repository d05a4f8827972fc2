// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
RO f4 microsoft alina online
RO m4 microsoft emil online
RO f1 ioana
RO m2 microsoft andrei
RO f3 ro-ro-x-vfv|ro-ro-language=Voce feminină
`;
