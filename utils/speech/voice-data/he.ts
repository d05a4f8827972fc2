// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
IL f4 microsoft hila online
IL m4 microsoft avri online
IL f1 carmit
IL m2 microsoft asaf
IL m3 he-il-x-heb|he-il-language=קול גברי 1
IL f3 he-il-x-hec=קול נשי 1
IL m3 he-il-x-hed=קול גברי 2
IL f3 he-il-x-hee=קול נשי 2
`;
