// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
IN f4 microsoft sapna online
IN m4 microsoft gagan online
IN f1 soumya
IN f3 kn-in-x-knf|kn-in-language=ಸ್ತ್ರೀ ಧ್ವನಿ
IN m3 kn-in-x-knm=ಪುರುಷ ಧ್ವನಿ
`;
