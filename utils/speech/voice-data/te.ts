// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
IN f4 microsoft shruti online
IN m4 microsoft mohan online
IN f1 geeta
IN f3 te-in-x-tef|te-in-language=స్త్రీ స్వరం
IN m3 te-in-x-tem=పురుష స్వరం
`;
