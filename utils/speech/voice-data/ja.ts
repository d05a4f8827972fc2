// pure
/** Known voices, best first. Made by tests/run/voice-data.ts from HadrienGardeur/web-speech-recommended-voices (CC0 1.0). */
export default `
JP f4 microsoft nanami online
JP m4 microsoft keita online
JP f1 o-ren
JP f1 kyoko
JP m1 otoya
JP m1 hattori
JP f3 google 日本語=Google の女性の声
JP f2 microsoft ayumi
JP f2 microsoft haruka
JP m2 microsoft ichiro
JP f3 google 日本語 1|ja-jp-x-htm|chrome os 日本語 1|ja-jp-language=女性の声1
JP f3 chrome os 日本語 2|ja-jp-x-jab=女性の声2
JP m3 google 日本語 2|ja-jp-x-jac|chrome os 日本語 3=男性の声1
JP m3 google 日本語 3|ja-jp-x-jad|chrome os 日本語 4=男性の声2
`;
