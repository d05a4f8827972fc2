// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
IN f4 microsoft pallavi online
IN m4 microsoft valluvar online
LK f4 microsoft saranya online
LK m4 microsoft kumar online
MY f4 microsoft kani online
MY m4 microsoft surya online
SG f4 microsoft venba online
SG m4 microsoft anbu online
IN f1 vani
IN m2 microsoft valluvar
IN f3 ta-in-x-tac|ta-in-language=பெண் குரல்
IN m3 ta-in-x-tad=ஆண் குரல்
`;
