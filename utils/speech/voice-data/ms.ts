// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
MY f4 microsoft yasmin online
MY m4 microsoft osman online
MY f1 amira
MY m2 microsoft rizwan
MY f3 ms-my-x-msc|ms-my-language=Suara perempuan 1
MY f3 ms-my-x-mse=Suara perempuan 2
MY m3 ms-my-x-msd=Suara lelaki 1
MY m3 ms-my-x-msg=Suara lelaki 2
`;
