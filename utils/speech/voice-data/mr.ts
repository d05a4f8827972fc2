// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
IN f4 microsoft aarohi online
IN m4 microsoft manohar online
IN f1 ananya
IN f3 mr-in-x-mrf|mr-in-language=स्त्री आवाज
`;
