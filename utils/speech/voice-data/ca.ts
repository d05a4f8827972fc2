// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
ES f4 microsoft joana online=Joana (Català)
ES m4 microsoft enric online=Enric (Català)
ES f1 montse=Montse (Català)
ES f1 pau=Pau (Valencià)
ES m1 jordi=Jordi (Català)
ES f2 microsoft herena=Herena (Català)
ES f3 ca-es-x-caf|ca-es-language=Veu femenina catalana
`;
